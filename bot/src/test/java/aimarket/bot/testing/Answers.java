package aimarket.bot.testing;

import aimarket.knowledge.Asked;
import aimarket.knowledge.Knowledge;
import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.answer.Answer.Disagreement;
import aimarket.knowledge.answer.Answer.Lines;
import aimarket.knowledge.answer.Answer.Numbered;
import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Section;
import aimarket.knowledge.answer.Answer.Shown;
import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.answer.Answer.Suggestion;
import aimarket.knowledge.answer.Answer.Table;
import aimarket.knowledge.answer.Answer.Understood;
import aimarket.knowledge.answer.Missing;
import aimarket.knowledge.fact.Unit;
import aimarket.knowledge.store.Gap;
import java.math.BigDecimal;
import java.util.List;

/** Answers about an invented market. */
public final class Answers {
  private Answers() {}

  /** Says what it was asked, so that a test sees which question came through. */
  public static Knowledge echo() {
    return asked -> about(asked.last(), asked);
  }

  public static Answer about(String headline, Asked asked) {
    return answer(
        headline,
        List.of(
            new Table(
                List.of("", "Acme", "Zeta"),
                List.of(
                    List.of("sales", "$24B [1]", ""),
                    List.of("turns", "", "" + asked.turns().size()))),
            new Lines("More", List.of("A & B <soon>"))),
        List.of("Why they differ: Acme counts gross."),
        1);
  }

  /** Nothing is known of a name. */
  public static Answer unknown(String name) {
    return lacking(Status.UNKNOWN, "sales · latest", new Missing(Gap.Kind.NAME, name));
  }

  /** An answer of which something is missing, and which has nothing else. */
  public static Answer lacking(Status status, String readAs, Missing missing) {
    return new Answer(
            status,
            new Understood("value", List.of(), List.of(), "latest", null, readAs),
            "No source here says that.",
            List.of(),
            List.of("Try: zeta sales"),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Suggestion("Zeta alone", "zeta sales")))
        .without(missing);
  }

  /** With as many citations as are asked for, each named in the first note. */
  public static Answer answer(
      String headline, List<Section> sections, List<String> notes, int citations) {
    return new Answer(
        Status.ANSWERED,
        new Understood(
            "compare",
            List.of("acme", "zeta"),
            List.of("sales"),
            "latest",
            null,
            "sales · Acme, Zeta"),
        headline,
        sections,
        notes,
        List.of(
            new Shown(
                "f-1",
                "acme",
                "sales",
                new BigDecimal("2.4E+10"),
                null,
                Unit.USD,
                "2026-04",
                "actual",
                "net",
                Role.ANSWER,
                null,
                List.of(1))),
        List.of(new Disagreement("basis", List.of("f-1", "f-2"), "gross against net")),
        java.util.stream.IntStream.rangeClosed(1, citations).mapToObj(Answers::numbered).toList(),
        List.of(new Suggestion("Zeta alone", "zeta sales")));
  }

  public static Numbered numbered(int n) {
    return new Numbered(
        n,
        "paper-" + n,
        "On the market",
        "The Paper",
        "2026-04-14",
        "Numbers, paragraph " + n,
        "https://example.com/paper?a=" + n + "&b=c|d>e");
  }
}
