package aimarket.bot.charts.paint;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The middle of a picture. */
interface PlotPainter {
  int height(Graphics2D g);

  /** Said beside the unit; may be empty. */
  String aside();

  List<Sheet.Key> keys();

  void paint(Graphics2D g, Rectangle2D area);
}
