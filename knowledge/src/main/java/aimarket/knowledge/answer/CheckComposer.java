package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.check.Checked;
import aimarket.knowledge.check.Checked.Verdict;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.plan.Evidence;
import aimarket.knowledge.reading.Form;
import aimarket.knowledge.reading.Stated;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says of each figure of a message what the store has. */
public final class CheckComposer {
  private static final int LONGEST_QUOTE = 140;
  private static final int MOST = 20;

  private final Draft draft;
  private final Telling telling;

  public CheckComposer(Evidence evidence) {
    this.draft = new Draft(evidence);
    this.telling = new Telling(evidence.vocabulary());
  }

  public Answer compose(List<Checked> all) {
    Answer.Understood understood =
        new Answer.Understood(Form.LOOKUP.code(), List.of(), List.of(), "latest", null, "");
    if (all.isEmpty()) {
      return draft.finish(
          Status.UNKNOWN,
          understood,
          "There is no figure in this message that I can read: no amount of money, no percentage,"
              + " no number of users.");
    }
    Map<String, List<String>> byQuote = new LinkedHashMap<>();
    for (Checked checked : all.stream().limit(MOST).toList()) {
      byQuote.computeIfAbsent(quote(checked.stated()), q -> new ArrayList<>()).add(line(checked));
    }
    byQuote.forEach((quote, lines) -> draft.section(new Answer.Lines(quote, lines)));
    if (all.size() > MOST) {
      draft.note("More figures stand in the message; the first are looked at.");
    }
    draft.note(
        "Read by its words alone. Nothing is confirmed across measures, bases, parts or times.");
    boolean any = all.stream().anyMatch(c -> c.verdict() != Verdict.NOTHING);
    return draft.finish(any ? Status.ANSWERED : Status.UNKNOWN, understood, headline(all));
  }

  private static String quote(Stated stated) {
    String quote = stated.quote().replaceAll("\\s+", " ");
    return "“"
        + (quote.length() <= LONGEST_QUOTE ? quote : quote.substring(0, LONGEST_QUOTE) + "…")
        + "”";
  }

  private static String headline(List<Checked> all) {
    Map<Verdict, Long> counts =
        all.stream().collect(Collectors.groupingBy(Checked::verdict, Collectors.counting()));
    List<String> parts = new ArrayList<>();
    counted(counts, Verdict.HAS, "confirmed", parts);
    counted(counts, Verdict.OTHER, "different here", parts);
    counted(counts, Verdict.REFUTED, "held as wrong", parts);
    counted(counts, Verdict.NOTHING, "not known here", parts);
    return "Figures in this message: " + String.join(", ", parts) + ".";
  }

  private static void counted(
      Map<Verdict, Long> counts, Verdict verdict, String what, List<String> parts) {
    long n = counts.getOrDefault(verdict, 0L);
    if (n > 0) {
      parts.add(n + " " + what);
    }
  }

  private String line(Checked checked) {
    String amount = draft.asked(checked.stated().amount());
    Figure figure = checked.figure();
    return amount
        + switch (checked.verdict()) {
          case HAS -> ": the store has it. " + told(need(figure), Role.ANSWER) + ".";
          case OTHER -> other(checked, need(figure));
          case REFUTED -> refuted(checked, need(figure));
          case NOTHING -> nothing(checked);
        };
  }

  private String other(Checked checked, Figure figure) {
    String line =
        ": the store has another. " + told(figure, Role.ANSWER) + " (" + checked.why() + ").";
    Figure instead = checked.instead();
    return instead == null ? line : line + " Later: " + told(instead, Role.ANSWER) + ".";
  }

  private String refuted(Checked checked, Figure figure) {
    String line = ": held as wrong " + draft.cite(figure);
    String why = checked.why().isEmpty() ? "." : ", since " + checked.why() + ".";
    draft.amount(figure, Role.REFUTED);
    Figure instead = checked.instead();
    return line + why + (instead == null ? "" : " It is " + told(instead, Role.ANSWER) + ".");
  }

  private String nothing(Checked checked) {
    String line = ": nothing here; " + checked.why() + ".";
    Figure figure = checked.figure();
    return figure == null
        ? line
        : line + " The same amount stands here as " + told(figure, Role.CONTEXT) + ".";
  }

  private String told(Figure figure, Role role) {
    return telling.subject(figure)
        + ": "
        + draft.cited(figure, role)
        + ", "
        + telling.details(figure);
  }

  private static Figure need(@Nullable Figure figure) {
    return Objects.requireNonNull(figure, "a verdict without a figure");
  }
}
