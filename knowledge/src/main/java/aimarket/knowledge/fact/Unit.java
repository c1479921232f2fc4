package aimarket.knowledge.fact;

/** What an amount counts. Values are kept in base units: dollars, percent as 30.6, gigawatts. */
public enum Unit {
  USD("USD"),
  PERCENT("percent"),
  PERCENTAGE_POINTS("percentage_points"),
  GW("GW"),
  MULTIPLE("multiple"),
  USERS("users"),
  CHIPS("chips"),
  ENTERPRISES("enterprises"),
  MONTHS("months"),
  YEARS("years");

  private final String code;

  Unit(String code) {
    this.code = code;
  }

  /** The spelling in files and in JSON. */
  public String code() {
    return code;
  }

  /**
   * @throws IllegalArgumentException for a unit that is not known, naming those that are
   */
  public static Unit of(String code) {
    for (Unit unit : values()) {
      if (unit.code.equals(code)) {
        return unit;
      }
    }
    throw new IllegalArgumentException(
        "unit '%s' is not known; write one of USD, percent, percentage_points, GW, multiple, users, chips, enterprises, months, years"
            .formatted(code));
  }
}
