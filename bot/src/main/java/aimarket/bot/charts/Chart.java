package aimarket.bot.charts;

/**
 * A picture ready to be sent.
 *
 * @param title in a line
 * @param altText what it says, at most {@link AltText#LONGEST} characters
 * @param png not to be changed
 */
public record Chart(String title, String altText, byte[] png) {
  /** Without the bytes, which no log wants. */
  @Override
  public String toString() {
    return "Chart[" + title + ", " + png.length + " bytes]";
  }
}
