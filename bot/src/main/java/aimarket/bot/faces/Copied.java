package aimarket.bot.faces;

import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.answer.Answer.Numbered;
import aimarket.knowledge.answer.Answer.Shown;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An answer as text and as a table for other programs. */
final class Copied {
  private static final List<String> HEAD =
      List.of(
          "entity",
          "metric",
          "value",
          "value_high",
          "unit",
          "period",
          "nature",
          "basis",
          "role",
          "fact",
          "computed_from",
          "publisher",
          "title",
          "published",
          "place",
          "url");

  /** What a spreadsheet would take for a formula; also behind spaces and quotes. */
  private static final Pattern FORMULA =
      Pattern.compile("^[\\s\"']*[=+\\-@|%].*|^[\\t\\r\\n].*", Pattern.DOTALL);

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private Copied() {}

  /** The headline, and for each citation publisher, title, date, place and address. */
  static String citation(Answer answer) {
    List<String> lines = new ArrayList<>();
    lines.add(answer.headline());
    for (Numbered c : answer.citations()) {
      lines.add(
          "[%d] %s%s, %s, %s%s"
              .formatted(
                  c.n(),
                  c.publisher(),
                  // What stands for a title where there is none is no title.
                  c.title().startsWith("(") ? "" : ", “" + c.title() + "”",
                  c.published(),
                  c.locator(),
                  c.url() == null ? "" : ", " + c.url()));
    }
    return Mrkdwn.clean(String.join("\n", lines));
  }

  /** A row a figure, as RFC 4180 has it; empty where there is no figure with a source. */
  static String csv(Answer answer) {
    List<Shown> figures = answer.figures().stream().filter(f -> !f.citations().isEmpty()).toList();
    if (figures.isEmpty()) {
      return "";
    }
    List<String> rows = new ArrayList<>();
    rows.add(String.join(",", HEAD));
    figures.forEach(f -> rows.add(row(f, answer)));
    return String.join("\r\n", rows) + "\r\n";
  }

  private static String row(Shown f, Answer answer) {
    Numbered cited = answer.citations().get(f.citations().get(0) - 1);
    List<@Nullable String> cells = new ArrayList<>();
    cells.add(f.entity());
    cells.add(f.metric());
    cells.add(plain(f.value()));
    cells.add(plain(f.valueHigh()));
    cells.add(f.unit() == null ? null : f.unit().code());
    cells.add(f.period());
    cells.add(f.nature());
    cells.add(f.basis());
    cells.add(f.role().code());
    cells.add(f.fact());
    cells.add(f.computedFrom() == null ? null : String.join(" ", f.computedFrom()));
    cells.add(cited.publisher());
    cells.add(cited.title());
    cells.add(cited.published());
    cells.add(cited.locator());
    cells.add(cited.url());
    return cells.stream().map(Copied::cell).collect(Collectors.joining(","));
  }

  private static @Nullable String plain(@Nullable BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }

  /** A number stays one; anything else that begins like a formula gets an apostrophe before it. */
  static String cell(@Nullable String text) {
    String cell = Mrkdwn.clean(Objects.requireNonNullElse(text, "")).replaceAll("[\\r\\n]+", " ");
    if (!NUMBER.matcher(cell).matches() && FORMULA.matcher(cell).matches()) {
      cell = "'" + cell;
    }
    boolean quoted = cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\'') == 0;
    return quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
