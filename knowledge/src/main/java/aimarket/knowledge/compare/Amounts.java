package aimarket.knowledge.compare;

import aimarket.knowledge.fact.Amount;
import aimarket.knowledge.fact.Comparator;
import java.math.BigDecimal;

/** Whether two amounts say the same. */
public final class Amounts {
  private static final BigDecimal CLOSE = new BigDecimal("0.02");

  private Amounts() {}

  /**
   * Equal within the coarser amount's last printed digit; <em>over 2</em> agrees with 2 and with
   * what is a little more, <em>nearly 20</em> with 19 where 20 is round to that digit.
   */
  public static boolean agree(Amount a, Amount b) {
    if (!a.isNumber() || !b.isNumber() || a.unit() != b.unit()) {
      return false;
    }
    if (a.isRange() || b.isRange()) {
      return low(a).compareTo(high(b)) <= 0 && low(b).compareTo(high(a)) <= 0;
    }
    BigDecimal slack = slack(a).max(slack(b));
    return a.number().subtract(b.number()).abs().compareTo(slack) <= 0;
  }

  /**
   * Agreement of a number from a question with an amount, by the digits that the source printed:
   * 120 is not 122.
   */
  public static boolean agree(Amount a, BigDecimal asked) {
    if (!a.isNumber()) {
      return false;
    }
    // A figure of one digit stands for a wide band; a person who asks for confirmation means the
    // number.
    BigDecimal slack = a.halfLastDigit().min(a.number().abs().multiply(CLOSE));
    BigDecimal high = a.high();
    return asked.compareTo(a.number().subtract(slack)) >= 0
        && asked.compareTo((high == null ? a.number() : high).add(slack)) <= 0;
  }

  private static BigDecimal slack(Amount a) {
    boolean hedged = a.comparator() == Comparator.NEARLY || a.comparator() == Comparator.OVER;
    return hedged ? a.halfLastDigit().multiply(BigDecimal.valueOf(2)) : a.halfLastDigit();
  }

  private static BigDecimal low(Amount a) {
    return a.isRange() ? a.number() : a.number().subtract(slack(a));
  }

  private static BigDecimal high(Amount a) {
    BigDecimal high = a.high();
    return high != null ? high : a.number().add(slack(a));
  }
}
