package aimarket.knowledge.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a follow-up asks that every figure is told with: as of when it is, and on which basis. The
 * figure is told again, since no other answers that.
 */
final class Beside {
  private static final Set<Form> FIGURES =
      EnumSet.of(Form.LOOKUP, Form.COMPARE, Form.TREND, Form.SEGMENT, Form.RANK, Form.COMPUTED);

  private static final Set<String> DATE = Set.of("date", "dated", "effective");
  private static final Set<String> TO_COME = Set.of("will", "would", "could", "might", "may");
  private static final Set<String> IS = Set.of("is", "are", "was", "were");
  private static final Set<String> POINTING =
      Set.of("it", "that", "this", "they", "those", "these");

  private Beside() {}

  static boolean isAsked(Scan scan, Question before) {
    boolean figure = FIGURES.contains(before.form()) && !before.metrics().isEmpty();
    boolean another =
        !scan.entities().isEmpty()
            || scan.claimant() != null
            || scan.source() != null
            || scan.operation() != null
            || !scan.whens().isEmpty()
            || !scan.amounts().isEmpty()
            || scan.metrics().stream().anyMatch(Measures.Scored::phrased);
    return figure
        && !another
        && !scan.cue("why")
        && (asksWhen(scan) || scan.left().isEmpty() && asksBasis(scan, before));
  }

  /** "By when?", "as of what date?": a time, and no event that it would be the time of. */
  private static boolean asksWhen(Scan scan) {
    boolean toCome =
        scan.ahead() || scan.tokens().stream().anyMatch(t -> TO_COME.contains(t.word()));
    return scan.cue("time")
        && !toCome
        && scan.left().stream().allMatch(t -> DATE.contains(t.word()))
        && scan.content().stream().allMatch(i -> DATE.contains(scan.tokens().get(i).word()));
  }

  /** "Is that gross?" asks which it is; "and net?" asks for the other. */
  private static boolean asksBasis(Scan scan, Question before) {
    List<String> bases = Drafts.bases(scan, before.metrics());
    List<String> words = scan.tokens().stream().map(Token::word).toList();
    boolean checked =
        words.size() > 1 && IS.contains(words.get(0)) && POINTING.contains(words.get(1));
    return bases.size() == 1 && checked || bases.size() > 1 && words.contains("or");
  }
}
