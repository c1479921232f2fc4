package aimarket.bot.charts.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.util.List;

/**
 * Sizes and colours, for a picture that a phone shows at less than half its width and that brings
 * its own background, light in dark mode too.
 */
final class Style {
  /** Pixels; a phone shows it at 340 to 400. */
  static final int WIDTH = 800;

  static final int MARGIN = 28;

  private static final String FAMILY = family();

  static final Font TITLE = new Font(FAMILY, Font.BOLD, 30);
  static final Font LABEL = new Font(FAMILY, Font.BOLD, 23);
  static final Font TEXT = new Font(FAMILY, Font.PLAIN, 22);
  static final Font SMALL = new Font(FAMILY, Font.PLAIN, 20);

  static final Color GROUND = new Color(0xFFFFFF);
  static final Color INK = new Color(0x1D1C1D);
  static final Color SOFT = new Color(0x55565A);
  static final Color GRID = new Color(0xE3E4E8);

  /** Told apart in grey and by the colour-blind too; all dark enough for text on the ground. */
  private static final List<Color> COLOURS =
      List.of(
          new Color(0x005F9E),
          new Color(0xB84A00),
          new Color(0x00704F),
          new Color(0x7B3294),
          new Color(0x6B5900),
          new Color(0x9E1B32),
          new Color(0x3F4A54),
          new Color(0x007C8A));

  static final Stroke LINE = new BasicStroke(4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  static final Stroke THIN = new BasicStroke(1.5f);
  static final Stroke OUTLINE = new BasicStroke(3.5f);
  static final Stroke DASHED = dashes(4f, 12f, 9f);
  static final Stroke DASHED_OUTLINE = dashes(2.5f, 8f, 6f);
  static final Stroke DASHED_KEY = dashes(4f, 9f, 5f);
  static final Stroke DOTTED = dashes(2.5f, 3f, 6f);

  private Style() {}

  static Color colour(int n) {
    return COLOURS.get(n % COLOURS.size());
  }

  static Color faint(Color colour) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 70);
  }

  private static Stroke dashes(float width, float on, float off) {
    return new BasicStroke(
        width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {on, off}, 0f);
  }

  /** The font that most machines without a screen have, else whatever Java finds. */
  private static String family() {
    String wanted = "DejaVu Sans";
    return new Font(wanted, Font.PLAIN, 12).getFamily(java.util.Locale.ROOT).equals(wanted)
        ? wanted
        : Font.SANS_SERIF;
  }
}
