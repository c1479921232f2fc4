package aimarket.bot.charts.paint;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Slanted stripes, for what is disputed. */
final class Stripes {
  private static final int SIZE = 14;

  private Stripes() {}

  static Paint of(Color colour) {
    BufferedImage tile = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = tile.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(Style.GROUND);
    g.fillRect(0, 0, SIZE, SIZE);
    g.setColor(colour);
    g.setStroke(Style.OUTLINE);
    for (int shift = -SIZE; shift <= SIZE; shift += SIZE) {
      g.drawLine(shift, SIZE, shift + SIZE, 0);
    }
    g.dispose();
    return new TexturePaint(tile, new Rectangle2D.Double(0, 0, SIZE, SIZE));
  }
}
