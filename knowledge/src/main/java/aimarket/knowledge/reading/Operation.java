package aimarket.knowledge.reading;

import java.util.Locale;

/** What is to be computed. */
public enum Operation {
  DIFFERENCE,
  /** How many times the larger is the smaller, or the later the earlier. */
  RATIO,
  /** The first that is named divided by the second. */
  QUOTIENT,
  /** By how many percent one exceeds the other. */
  PERCENT_MORE,
  SUM,
  /** One metric over another: valuation over revenue. */
  MULTIPLE,
  /** One amount as a percentage of another that it is a part of, or is set against. */
  SHARE,
  PER_YEAR,
  /** A whole year's amount spread over its months. */
  PER_MONTH,
  /** What shares that exclude one another leave of the whole. */
  REST;

  /** The spelling in data. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
