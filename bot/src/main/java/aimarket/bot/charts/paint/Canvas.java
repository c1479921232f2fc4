package aimarket.bot.charts.paint;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.ui.RectangleInsets;

/**
 * A plot that is drawn.
 *
 * @param data where its data lie, between the axes
 */
record Canvas(Rectangle2D data) {
  private static final int SIDE = Style.MARGIN;

  static Canvas draw(Graphics2D g, JFreeChart chart, Rectangle2D area) {
    chart.setBackgroundPaint(Style.GROUND);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    // The margins of the sheet are room for half of what is written at the ends of an axis.
    chart.getPlot().setInsets(new RectangleInsets(0, SIDE, 0, SIDE));
    ChartRenderingInfo info = new ChartRenderingInfo();
    Rectangle2D wider =
        new Rectangle2D.Double(
            area.getX() - SIDE, area.getY(), area.getWidth() + 2 * SIDE, area.getHeight());
    chart.draw(g, wider, null, info);
    return new Canvas(info.getPlotInfo().getDataArea());
  }
}
