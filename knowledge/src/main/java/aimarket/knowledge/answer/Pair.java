package aimarket.knowledge.answer;

import aimarket.knowledge.fact.Figure;
import java.util.List;

/**
 * Two figures that are set against one another, and what ties them: it decides the words.
 *
 * @param upper the one that is measured
 * @param lower the one it is measured by
 */
record Pair(Figure upper, Figure lower, Tie tie) {

  enum Tie {
    /** Two metrics: a valuation and a revenue. */
    METRICS,
    /** One metric of two parties: two companies, or the other sides of one. */
    PARTIES,
    /** One metric of one party at two times; the later is measured by the earlier. */
    TIME,
    /** What is planned, measured by what there is. */
    PLAN,
    /** Money, and the time that it is spread over. */
    TERM,
    /** A part, and the total that it belongs to. */
    PART
  }

  List<Figure> from() {
    return List.of(upper, lower);
  }

  Pair turned() {
    return new Pair(lower, upper, tie);
  }

  boolean isUp() {
    return upper.amount().middle().compareTo(lower.amount().middle()) >= 0;
  }

  /** Whether it can be computed: numbers, of one unit but for a term, and nothing by zero. */
  boolean isNumeric() {
    return upper.amount().isNumber()
        && lower.amount().isNumber()
        && lower.amount().number().signum() != 0
        && (tie == Tie.TERM || upper.amount().unit() == lower.amount().unit());
  }

  /** The larger measured by the smaller. */
  Pair largerFirst() {
    return isUp() ? this : turned();
  }

  Pair smallerFirst() {
    return isUp() ? turned() : this;
  }
}
