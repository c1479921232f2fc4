package aimarket.knowledge.fact;

/** How the source hedges an amount. */
public enum Comparator {
  EXACT(""),
  ABOUT("about"),
  /** Strictly more. */
  OVER("over"),
  /** Just below. */
  NEARLY("nearly"),
  AT_LEAST("at least"),
  UNDER("under");

  private final String word;

  Comparator(String word) {
    this.word = word;
  }

  /** The word before the amount, empty for {@link #EXACT}. */
  public String word() {
    return word;
  }
}
