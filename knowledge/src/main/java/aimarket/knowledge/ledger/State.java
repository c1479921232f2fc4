package aimarket.knowledge.ledger;

/** Where a forecast stands. The rules are in docs/decisions/0010-forecasts.md. */
public enum State {
  /** Its day has passed, and nothing here decides it. */
  DUE("due"),
  /** Its day is still to come, and nothing has decided it yet. */
  OPEN("open"),
  /** It names no day, or nothing that could be measured. */
  NOT_CHECKABLE("not checkable"),
  /** It did not come true. */
  MISSED("missed"),
  /** Something came first: a larger round, a newer forecast by the same claimant. */
  OVERTAKEN("overtaken"),
  /** It came true. */
  HIT("hit");

  private final String words;

  State(String words) {
    this.words = words;
  }

  /** As shown: "not checkable". */
  public String words() {
    return words;
  }

  /** Decided for good by facts. */
  public boolean isScored() {
    return this == HIT || this == MISSED || this == OVERTAKEN;
  }
}
