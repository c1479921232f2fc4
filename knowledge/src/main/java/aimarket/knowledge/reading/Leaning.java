package aimarket.knowledge.reading;

import aimarket.knowledge.reading.KnownQuestions.Kind;

/**
 * Whether a question leans to a figure or to words. A sum of evidence for and against; the weights
 * are those of a logistic regression over 150 questions, rounded: asked about questions that it had
 * not seen it told 95% of them right; without the form that the wording shows, 91%.
 */
final class Leaning {
  private static final double STRONGEST = 4;

  private Leaning() {}

  /** Above 0 to a figure, below to words; between -0.5 and 0.5 it may be either. */
  static double of(Scan scan) {
    boolean measures = scan.cue(Form.COMPARE) || scan.cue(Form.TREND) || scan.cue(Form.RANK);
    boolean parts = !scan.segments().isEmpty() || scan.cue("every segment");
    double lean = 0.9;
    lean += scan.near().likely(Kind.METRIC) - 1.2 * scan.near().likely(Kind.STATEMENT);
    lean -= 2 * Manner.words(scan.manner());
    lean -= 1.4 * scan.near().told();
    lean += scan.cue("quantity") ? 2.2 : scan.cue("amount") ? 1.4 : 0;
    lean += scan.operation() != null ? 0.9 : 0;
    lean += measures ? 0.6 : 0;
    lean += parts ? 1.2 : 0;
    lean -= scan.cue(Form.STATEMENTS) ? 0.4 : 0;
    lean -= scan.cue("why") ? 2.5 : 0;
    lean -= scan.topicApart() ? 0.5 : 0;
    if (scan.hasMetric()) {
      Measures.Scored best = scan.metrics().get(0);
      lean += 0.45 * Math.min(STRONGEST, best.score());
      lean += 0.3 * scan.near().covered(scan.content(), best.positions());
    }
    return lean;
  }
}
