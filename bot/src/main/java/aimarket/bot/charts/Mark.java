package aimarket.bot.charts;

import aimarket.knowledge.answer.Answer.Label;
import aimarket.knowledge.answer.Answer.Shown;
import aimarket.knowledge.fact.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One figure of the answer in the picture.
 *
 * @param low in base units
 * @param high the upper end where the amount is a range, else null
 * @param day where it stands on an axis of time
 * @param unstated its source does not say on which basis it is
 * @param words for it, cleaned
 */
public record Mark(
    String fact,
    BigDecimal low,
    @Nullable BigDecimal high,
    LocalDate day,
    Span span,
    Standing standing,
    boolean unstated,
    Label words,
    List<Integer> citations) {
  /** A quarter: what is said of so much time is mostly a sum over it. */
  private static final int WIDE_DAYS = 80;

  public Mark {
    citations = List.copyOf(citations);
  }

  /** Only of a figure that has a fact, a value and words. */
  static Mark of(Shown shown) {
    Label words = cleaned(Objects.requireNonNull(shown.label()));
    return new Mark(
        Objects.requireNonNull(shown.fact()),
        Objects.requireNonNull(shown.value()),
        shown.valueHigh(),
        words.day(),
        Span.of(shown.period(), words.day()),
        Standing.of(shown.nature()),
        Figure.UNSTATED_BASIS.equals(shown.basis()),
        words,
        shown.citations());
  }

  static boolean isDrawable(Shown shown) {
    return shown.fact() != null && shown.value() != null && shown.label() != null;
  }

  private static Label cleaned(Label l) {
    return new Label(
        PlainText.of(l.entity()),
        PlainText.of(l.metric()),
        PlainText.of(l.others()),
        PlainText.of(l.part()),
        PlainText.of(l.basis()),
        PlainText.of(l.amount()),
        PlainText.of(l.period()),
        PlainText.of(l.kind()),
        PlainText.of(l.tag()),
        l.day());
  }

  /** Whether it may be a sum over a time, which says nothing of the days after it. */
  boolean isWide() {
    return ChronoUnit.DAYS.between(span.from(), span.to()) >= WIDE_DAYS;
  }

  /** The upper end. */
  public BigDecimal top() {
    return high == null ? low : high;
  }

  /** "[1][2]". */
  public String cites() {
    return citations.stream().map(n -> "[" + n + "]").collect(Collectors.joining());
  }

  /** "about $9B [2] estimate": what stands beside the mark. */
  public String label() {
    boolean said = standing == Standing.ESTIMATED || standing == Standing.AHEAD;
    String word = said && !words.tag().isEmpty() ? " " + words.tag() : "";
    return words.amount() + " " + cites() + word;
  }
}
