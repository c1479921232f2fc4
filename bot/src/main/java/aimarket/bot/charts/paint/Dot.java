package aimarket.bot.charts.paint;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;

/** A point on a plot, filled for what is and hollow for what is disputed or not there yet. */
final class Dot {
  static final int SIZE = 16;

  private Dot() {}

  static void paint(Graphics2D g, double x, double y, Color colour, boolean hollow) {
    Ellipse2D dot = new Ellipse2D.Double(x - SIZE / 2.0, y - SIZE / 2.0, SIZE, SIZE);
    g.setColor(hollow ? Style.GROUND : colour);
    g.fill(dot);
    g.setColor(colour);
    g.setStroke(Style.OUTLINE);
    g.draw(dot);
  }
}
