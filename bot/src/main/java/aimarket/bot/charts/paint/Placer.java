package aimarket.bot.charts.paint;

import java.awt.FontMetrics;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds room for labels beside their points, so that none lies on another, a point or a line. */
final class Placer {
  private static final double[] DISTANCES = {9, 24, 44, 70, 100};

  private final Rectangle2D bounds;
  private final List<Rectangle2D> taken = new ArrayList<>();
  private final List<Rectangle2D> lines = new ArrayList<>();
  private final List<Rectangle2D> labels = new ArrayList<>();
  private final List<Line2D> leads = new ArrayList<>();

  Placer(Rectangle2D bounds) {
    this.bounds = bounds;
  }

  /** Nothing may cover it. */
  void take(Rectangle2D place) {
    taken.add(place);
  }

  /** Better not covered. */
  void line(double x1, double y1, double x2, double y2) {
    Rectangle2D line = new Rectangle2D.Double();
    line.setFrameFromDiagonal(x1 - 3, y1 - 3, x2 + 3, y2 + 3);
    lines.add(line);
  }

  /** The nearest free place, which is taken from then on; empty where there is none. */
  Optional<Rectangle2D> place(String text, FontMetrics metrics, double x, double y) {
    Rectangle2D best = null;
    int fewest = Integer.MAX_VALUE;
    for (double distance : DISTANCES) {
      for (Rectangle2D place : around(x, y, metrics.stringWidth(text), height(metrics), distance)) {
        if (!bounds.contains(place) || !isFree(place, lead(place, x, y))) {
          continue;
        }
        int crossed = (int) lines.stream().filter(place::intersects).count();
        if (crossed < fewest) {
          best = place;
          fewest = crossed;
        }
      }
      if (fewest == 0) {
        break;
      }
    }
    if (best != null) {
      taken.add(best);
      labels.add(best);
      leads.add(lead(best, x, y));
    }
    return Optional.ofNullable(best);
  }

  private boolean isFree(Rectangle2D place, Line2D lead) {
    return taken.stream().noneMatch(place::intersects)
        && labels.stream().noneMatch(lead::intersects)
        && leads.stream().noneMatch(other -> other.intersects(place));
  }

  /** From a point to the nearest of its label. */
  static Line2D lead(Rectangle2D label, double x, double y) {
    double nearX = Math.max(label.getMinX(), Math.min(x, label.getMaxX()));
    double nearY = Math.max(label.getMinY(), Math.min(y, label.getMaxY()));
    return new Line2D.Double(x, y, nearX, nearY);
  }

  private static double height(FontMetrics metrics) {
    return metrics.getAscent() + metrics.getDescent();
  }

  /** Above, below, to the sides, and between these. */
  private static List<Rectangle2D> around(
      double x, double y, double width, double height, double distance) {
    double r = Dot.SIZE / 2.0 + distance;
    double above = y - r - height;
    double below = y + r;
    double middle = y - height / 2;
    double centre = x - width / 2;
    double left = x - r - width;
    double right = x + r;
    return List.of(
        at(centre, above, width, height),
        at(centre, below, width, height),
        at(right, middle, width, height),
        at(left, middle, width, height),
        at(x - Dot.SIZE, above, width, height),
        at(x + Dot.SIZE - width, above, width, height),
        at(x - Dot.SIZE, below, width, height),
        at(x + Dot.SIZE - width, below, width, height),
        at(left, above, width, height),
        at(right, above, width, height),
        at(left, below, width, height),
        at(right, below, width, height));
  }

  private static Rectangle2D at(double x, double y, double width, double height) {
    return new Rectangle2D.Double(x, y, width, height);
  }
}
