package aimarket.knowledge.reading;

import java.util.Locale;

/** What is to be computed. */
public enum Operation {
  DIFFERENCE,
  RATIO,
  /** By how many percent one exceeds the other. */
  PERCENT_MORE,
  SUM,
  /** One metric over another: valuation over revenue. */
  MULTIPLE,
  SHARE,
  PER_YEAR;

  /** The spelling in data. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
