package aimarket.bot.charts.paint;

import aimarket.bot.charts.Bars;
import aimarket.bot.charts.Bars.Group;
import aimarket.bot.charts.Bars.Row;
import aimarket.bot.charts.Mark;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;

/** Lying bars, each under its name: a phone has no room for names beside them. */
final class BarsPainter implements PlotPainter {
  private static final int SLOT = 34;
  private static final int BAR = 26;
  private static final int AXIS = 36;

  private final Bars bars;
  private final List<Slot> slots = new ArrayList<>();
  private final List<String> entities;

  /** A line of the plot: a heading, a name or a bar. */
  private record Slot(String text, boolean heading, Row row, boolean bar) {}

  BarsPainter(Bars bars) {
    this.bars = bars;
    for (Group group : bars.groups()) {
      for (Row row : group.rows()) {
        boolean first = row.equals(group.rows().get(0));
        if (first && !group.heading().isEmpty()) {
          slots.add(new Slot(group.heading(), true, row, false));
        }
        slots.add(new Slot(row.name(), false, row, false));
        slots.add(new Slot("", false, row, true));
      }
    }
    this.entities =
        bars.groups().stream().flatMap(g -> g.rows().stream()).map(Row::entity).distinct().toList();
  }

  @Override
  public int height(Graphics2D g) {
    return slots.size() * SLOT + AXIS;
  }

  @Override
  public String aside() {
    return bars.period();
  }

  @Override
  public List<Sheet.Key> keys() {
    return List.of();
  }

  @Override
  public void paint(Graphics2D g, Rectangle2D area) {
    NumberAxis amounts = AmountAxis.of(bars.marks(), bars.unit(), stretch(g, area.getWidth()));
    CategoryAxis lines = new CategoryAxis(null);
    lines.setVisible(false);
    lines.setLowerMargin(0);
    lines.setUpperMargin(0);
    lines.setCategoryMargin(0);
    DefaultCategoryDataset dataset = new DefaultCategoryDataset();
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      dataset.addValue(slot.bar() ? low(slot.row()) : null, "", Integer.valueOf(i));
    }
    StandingBars renderer =
        new StandingBars(
            i -> slots.get(i).row().marks().get(0).standing(), i -> colour(slots.get(i)));
    renderer.setMaximumBarWidth(BAR / (double) (slots.size() * SLOT));
    CategoryPlot plot = new CategoryPlot(dataset, lines, amounts, renderer);
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeAxisLocation(org.jfree.chart.axis.AxisLocation.BOTTOM_OR_LEFT);
    plot.setBackgroundPaint(Style.GROUND);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinePaint(Style.GRID);
    plot.setRangeGridlineStroke(Style.THIN);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    Canvas canvas = Canvas.draw(g, new JFreeChart(null, null, plot, false), area);
    write(g, canvas.data(), amounts);
  }

  /** So that the longest label has room behind its bar. */
  private double stretch(Graphics2D g, double width) {
    FontMetrics metrics = g.getFontMetrics(Style.LABEL);
    double top = bars.marks().stream().mapToDouble(m -> m.top().doubleValue()).max().orElse(1);
    double stretch = 1.02;
    for (Group group : bars.groups()) {
      for (Row row : group.rows()) {
        double share = top <= 0 ? 0 : high(row).doubleValue() / top;
        double room = Math.max(0.2, 1 - (metrics.stringWidth(label(row)) + 34) / width);
        stretch = Math.max(stretch, share / room);
      }
    }
    return stretch;
  }

  private void write(Graphics2D g, Rectangle2D data, NumberAxis amounts) {
    double slot = data.getHeight() / slots.size();
    for (int i = 0; i < slots.size(); i++) {
      Slot s = slots.get(i);
      double top = data.getMinY() + i * slot;
      if (s.bar()) {
        bar(g, s, new Rectangle2D.Double(data.getMinX(), top, data.getWidth(), slot), amounts);
      } else {
        g.setFont(s.heading() ? Style.LABEL : Style.TEXT);
        g.setColor(s.heading() ? Style.INK : colour(s));
        FontMetrics metrics = g.getFontMetrics();
        String text = Wrap.fitted(s.text(), metrics, (int) data.getWidth() - 8);
        float y = (float) (top + slot - metrics.getDescent() - 1);
        over(g, text, metrics, (float) data.getMinX() + 4, y);
      }
    }
  }

  /** Over a line of the grid, which must not run through the letters. */
  private static void over(Graphics2D g, String text, FontMetrics metrics, float x, float y) {
    Color ink = g.getColor();
    g.setColor(Style.GROUND);
    g.fill(
        new Rectangle2D.Double(
            x - 1,
            y - metrics.getAscent() + 4,
            metrics.stringWidth(text) + 4,
            metrics.getAscent()));
    g.setColor(ink);
    g.drawString(text, x, y);
  }

  private void bar(Graphics2D g, Slot s, Rectangle2D at, NumberAxis amounts) {
    double low = amounts.valueToJava2D(low(s.row()).doubleValue(), at, RectangleEdge.BOTTOM);
    double high = amounts.valueToJava2D(high(s.row()).doubleValue(), at, RectangleEdge.BOTTOM);
    if (high > low) {
      Rectangle2D band = new Rectangle2D.Double(low, at.getCenterY() - BAR / 2.0, high - low, BAR);
      g.setPaint(s.row().disagrees() ? Stripes.of(colour(s)) : Style.faint(colour(s)));
      g.fill(band);
      g.setColor(colour(s));
      g.setStroke(Style.OUTLINE);
      g.draw(new Line2D.Double(low, band.getMinY(), low, band.getMaxY()));
      g.draw(new Line2D.Double(high, band.getMinY(), high, band.getMaxY()));
    }
    g.setFont(Style.LABEL);
    g.setColor(Style.INK);
    FontMetrics metrics = g.getFontMetrics();
    float x = (float) Math.max(high, at.getMinX()) + 10;
    float y = (float) (at.getCenterY() + (metrics.getAscent() - metrics.getDescent()) / 2.0);
    String text = Wrap.fitted(label(s.row()), metrics, (int) (at.getMaxX() - x));
    over(g, text, metrics, x, y);
  }

  private static String label(Row row) {
    if (!row.disagrees()) {
      return row.marks().get(0).words().amount() + " " + row.marks().get(0).cites();
    }
    List<Mark> sorted = new ArrayList<>(row.marks());
    sorted.sort(Comparator.comparing(Mark::low));
    Mark first = sorted.get(0);
    Mark last = sorted.get(sorted.size() - 1);
    return first.words().amount()
        + " "
        + first.cites()
        + " to "
        + last.words().amount()
        + " "
        + last.cites();
  }

  private static BigDecimal low(Row row) {
    return row.marks().stream().map(Mark::low).min(Comparator.naturalOrder()).orElseThrow();
  }

  private static BigDecimal high(Row row) {
    return row.marks().stream().map(Mark::top).max(Comparator.naturalOrder()).orElseThrow();
  }

  private Color colour(Slot slot) {
    return Style.colour(entities.indexOf(slot.row().entity()));
  }
}
