package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Lines;
import aimarket.knowledge.answer.Answer.Numbered;
import aimarket.knowledge.answer.Answer.Section;
import aimarket.knowledge.answer.Answer.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The answer as plain text: the canonical face, for terminals and for screen readers. */
public final class Text {
  private static final Pattern PARAGRAPHS = Pattern.compile("(.*), paragraphs? ([\\d, ]+)");

  private Text() {}

  public static String of(Answer answer) {
    StringBuilder text = new StringBuilder(answer.headline()).append('\n');
    if (!answer.understood().readAs().isEmpty()) {
      text.append("Read as: ").append(answer.understood().readAs()).append('\n');
    }
    for (Section section : answer.sections()) {
      text.append('\n').append(of(section));
    }
    if (!answer.notes().isEmpty()) {
      text.append('\n');
      answer.notes().forEach(note -> text.append(note).append('\n'));
    }
    if (!answer.citations().isEmpty()) {
      text.append('\n');
      answer.citations().forEach(c -> text.append(citation(c)).append('\n'));
    }
    return text.toString().strip();
  }

  /** A part of the body, in lines. */
  public static String of(Section section) {
    return section instanceof Table table ? table(table) : lines((Lines) section);
  }

  /**
   * A citation in a line: publisher, title, date, paragraphs. A title or heading that itself states
   * an amount is left out, since every amount that is shown has to be a figure; the citation's own
   * fields have it whole.
   */
  public static String citation(Numbered c) {
    StringBuilder line = new StringBuilder("[" + c.n() + "] " + c.publisher());
    if (!c.title().startsWith("(") && !statesAmount(c.title())) {
      line.append(", “").append(c.title()).append('”');
    }
    line.append(", ").append(date(c.published()));
    return line.append(" · ").append(places(c.locator())).toString();
  }

  /**
   * Paragraphs are counted over the whole document, so a section is named only where it is short.
   */
  private static String places(String locator) {
    List<String> named = new ArrayList<>();
    TreeSet<Integer> bare = new TreeSet<>();
    for (String place : locator.split("; ")) {
      Matcher paragraphs = PARAGRAPHS.matcher(place);
      if (!paragraphs.matches()) {
        named.add(statesAmount(place) ? "a heading" : place);
        continue;
      }
      String section = paragraphs.group(1);
      boolean plain = section.startsWith("(") || statesAmount(section) || section.length() > 40;
      if (plain) {
        for (String number : paragraphs.group(2).split(", ")) {
          bare.add(Integer.valueOf(number));
        }
      } else {
        named.add(section + ", ¶" + paragraphs.group(2));
      }
    }
    if (!bare.isEmpty()) {
      named.add("¶" + bare.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
    return String.join("; ", named);
  }

  static boolean statesAmount(String text) {
    return text.matches(".*\\d.*");
  }

  private static String date(String published) {
    boolean about = published.startsWith("about ");
    String day = Written.day(LocalDate.parse(about ? published.substring(6) : published));
    return about ? "about " + day : day;
  }

  private static String lines(Lines lines) {
    StringBuilder text = new StringBuilder();
    if (!lines.caption().isEmpty()) {
      text.append(lines.caption()).append('\n');
    }
    lines.lines().forEach(line -> text.append("- ").append(line).append('\n'));
    return text.toString();
  }

  /** Columns padded to their widest cell; the last one is not. */
  private static String table(Table table) {
    List<List<String>> all = new ArrayList<>();
    all.add(table.header());
    all.addAll(table.rows());
    int columns = table.header().size();
    int[] width = new int[columns];
    all.forEach(
        row -> {
          for (int i = 0; i < columns; i++) {
            width[i] = Math.max(width[i], row.get(i).length());
          }
        });
    StringBuilder text = new StringBuilder();
    for (List<String> row : all) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        line.append(row.get(i));
        if (i < columns - 1) {
          line.append(" ".repeat(width[i] - row.get(i).length() + 2));
        }
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
