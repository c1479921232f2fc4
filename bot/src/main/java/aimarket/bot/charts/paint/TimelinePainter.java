package aimarket.bot.charts.paint;

import aimarket.bot.charts.Mark;
import aimarket.bot.charts.Standing;
import aimarket.bot.charts.Timeline;
import aimarket.bot.charts.Timeline.Series;
import aimarket.bot.charts.Timeline.Spread;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Steps by JFreeChart; points, ranges and labels on top of them. */
final class TimelinePainter implements PlotPainter {
  private static final int HEIGHT = 470;
  private static final double AIR = 1.22;

  /** So far from its point a label needs a line to it. */
  private static final int FAR = 34;

  /** Of more only the ends of each line are labelled. */
  private static final int MOST_LABELS = 14;

  private final Timeline timeline;
  private final DateAxis days;
  private final NumberAxis amounts;

  TimelinePainter(Timeline timeline) {
    this.timeline = timeline;
    this.days = TimeAxis.of(timeline.marks());
    this.amounts = AmountAxis.of(timeline.marks(), timeline.unit(), AIR);
  }

  @Override
  public int height(Graphics2D g) {
    return HEIGHT;
  }

  @Override
  public String aside() {
    return "";
  }

  @Override
  public List<Sheet.Key> keys() {
    List<Sheet.Key> keys = new ArrayList<>();
    for (int i = 0; i < timeline.series().size(); i++) {
      Series s = timeline.series().get(i);
      keys.add(new Sheet.Key(s.name(), Style.colour(i), s.dashed(), s.hollow()));
    }
    return keys;
  }

  @Override
  public void paint(Graphics2D g, Rectangle2D area) {
    Canvas canvas = Canvas.draw(g, new JFreeChart(null, null, plot(), false), area);
    new Overlay(g, canvas.data()).paint();
  }

  private XYPlot plot() {
    XYSeriesCollection dataset = new XYSeriesCollection();
    XYStepRenderer renderer = new XYStepRenderer();
    renderer.setDefaultShapesVisible(false);
    for (int i = 0; i < timeline.series().size(); i++) {
      Series s = timeline.series().get(i);
      XYSeries points = new XYSeries(i, false, true);
      corners(s).forEach(c -> points.add(c.millis(), c.value()));
      dataset.addSeries(points);
      renderer.setSeriesPaint(i, Style.colour(i));
      renderer.setSeriesStroke(i, s.dashed() ? Style.DASHED : Style.LINE);
    }
    XYPlot plot = new XYPlot(dataset, days, amounts, renderer);
    plot.setBackgroundPaint(Style.GROUND);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Style.GRID);
    plot.setRangeGridlineStroke(Style.THIN);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    return plot;
  }

  /** Where a line changes its way; no number where it ends. */
  private record Corner(long millis, double value) {}

  private static List<Corner> corners(Series s) {
    List<Corner> corners = new ArrayList<>();
    for (int i = 0; i < s.marks().size(); i++) {
      Mark m = s.marks().get(i);
      long from = TimeAxis.millis(s.runs(i) ? m.span().from() : m.day());
      double value = m.low().doubleValue();
      if (i > 0 && !s.joined(i)) {
        // At the last corner: the renderer would lead the line to where it ends.
        corners.add(new Corner(corners.get(corners.size() - 1).millis(), Double.NaN));
      }
      corners.add(new Corner(from, value));
      if (s.runs(i)) {
        corners.add(new Corner(TimeAxis.millis(m.day()), value));
      }
    }
    return corners;
  }

  /** What is drawn over the steps, in the coordinates of one drawing. */
  private final class Overlay {
    private final Graphics2D g;
    private final Rectangle2D data;
    private final Placer placer;

    Overlay(Graphics2D g, Rectangle2D data) {
      this.g = g;
      this.data = data;
      this.placer = new Placer(data);
    }

    void paint() {
      timeline.spreads().forEach(this::spread);
      for (int i = 0; i < timeline.series().size(); i++) {
        Series s = timeline.series().get(i);
        steps(corners(s));
        for (Mark m : s.marks()) {
          extent(m, Style.colour(i), s);
          point(m, Style.colour(i), s.hollow());
        }
      }
      // The ends first: they matter most where there is no room for all.
      labels(true);
      if (timeline.marks().size() <= MOST_LABELS) {
        labels(false);
      }
    }

    private void labels(boolean ends) {
      for (int i = 0; i < timeline.series().size(); i++) {
        List<Mark> marks = timeline.series().get(i).marks();
        for (int j = marks.size() - 1; j >= 0; j--) {
          if (ends == (j == 0 || j == marks.size() - 1)) {
            label(marks.get(j), Style.colour(i));
          }
        }
      }
    }

    private double x(Mark m) {
      return x(TimeAxis.millis(m.day()));
    }

    private double x(long millis) {
      return days.valueToJava2D(millis, data, RectangleEdge.BOTTOM);
    }

    private double y(double value) {
      return amounts.valueToJava2D(value, data, RectangleEdge.LEFT);
    }

    private double y(Mark m) {
      return y(m.low().doubleValue());
    }

    private void steps(List<Corner> corners) {
      for (int i = 1; i < corners.size(); i++) {
        Corner a = corners.get(i - 1);
        Corner b = corners.get(i);
        if (!Double.isNaN(a.value()) && !Double.isNaN(b.value())) {
          double ya = y(a.value());
          double yb = y(b.value());
          placer.line(x(a.millis()), ya, x(b.millis()), ya);
          placer.line(x(b.millis()), Math.min(ya, yb), x(b.millis()), Math.max(ya, yb));
        }
      }
    }

    /** The time that a reading describes, and how far its amount goes. */
    private void extent(Mark m, Color colour, Series series) {
      double from = Math.max(data.getMinX(), x(TimeAxis.millis(m.span().from())));
      double to = Math.min(data.getMaxX(), x(TimeAxis.millis(m.span().to())));
      g.setColor(Style.faint(colour));
      g.fill(new Rectangle2D.Double(from, y(m) - 6, to - from, 12));
      placer.line(from, y(m) - 4, to, y(m) + 4);
      if (series.dashed() && series.marks().size() == 1) {
        g.setColor(colour);
        g.setStroke(Style.DASHED_OUTLINE);
        g.draw(new Line2D.Double(x(m), y(m), x(m), data.getMaxY()));
        placer.line(x(m), y(m), x(m), data.getMaxY());
      }
      if (m.high() != null) {
        bracket(x(m), y(m), y(m.top().doubleValue()), colour);
      }
    }

    /** From one reading of a time to the other: which is right is open, or not one question. */
    private void spread(Spread spread) {
      g.setColor(Style.SOFT);
      g.setStroke(Style.DOTTED);
      double x1 = x(spread.one());
      double x2 = x(spread.other());
      g.draw(new Line2D.Double(x1, y(spread.one()), x2, y(spread.other())));
      placer.line(
          Math.min(x1, x2),
          Math.min(y(spread.one()), y(spread.other())),
          Math.max(x1, x2),
          Math.max(y(spread.one()), y(spread.other())));
    }

    private void bracket(double x, double low, double high, Color colour) {
      g.setColor(colour);
      g.setStroke(Style.LINE);
      g.draw(new Line2D.Double(x, low, x, high));
      g.draw(new Line2D.Double(x - 9, high, x + 9, high));
      placer.line(x - 9, high, x + 9, low);
    }

    private void point(Mark m, Color colour, boolean hollow) {
      boolean open = hollow || m.standing() != Standing.REALISED;
      Dot.paint(g, x(m), y(m), colour, open);
      double r = Dot.SIZE / 2.0 + 2;
      placer.take(new Rectangle2D.Double(x(m) - r, y(m) - r, 2 * r, 2 * r));
    }

    private void label(Mark m, Color colour) {
      FontMetrics metrics = g.getFontMetrics(Style.LABEL);
      placer.place(m.label(), metrics, x(m), y(m)).ifPresent(at -> write(m, colour, metrics, at));
    }

    private void write(Mark m, Color colour, FontMetrics metrics, Rectangle2D at) {
      Line2D lead = Placer.lead(at, x(m), y(m));
      if (lead.getP1().distance(lead.getP2()) > FAR) {
        g.setColor(Style.SOFT);
        g.setStroke(Style.THIN);
        g.draw(lead);
      }
      // A line that could not be avoided must not run through the letters.
      g.setColor(new Color(255, 255, 255, 215));
      g.fill(at);
      g.setFont(Style.LABEL);
      g.setColor(colour);
      g.drawString(m.label(), (float) at.getX(), (float) at.getY() + metrics.getAscent());
    }
  }
}
