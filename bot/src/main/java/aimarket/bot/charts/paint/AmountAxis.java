package aimarket.bot.charts.paint;

import aimarket.bot.charts.Mark;
import aimarket.bot.charts.UnitWords;
import aimarket.knowledge.fact.Unit;
import java.awt.BasicStroke;
import java.math.BigDecimal;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;

/** An axis of amounts from zero, with few round lines, written as amounts are everywhere. */
final class AmountAxis {
  private static final int LINES = 5;

  /** Above zero where all is below it. */
  private static final double AIR = 0.08;

  private AmountAxis() {}

  /**
   * @param stretch how much longer than the largest amount, for labels; at least 1
   */
  static NumberAxis of(List<Mark> marks, Unit unit, double stretch) {
    double top = marks.stream().mapToDouble(m -> m.top().doubleValue()).max().orElse(1);
    double low =
        Math.min(0, marks.stream().mapToDouble(m -> m.low().doubleValue()).min().orElse(0));
    double upper = top > 0 ? top * stretch : low < 0 ? -low * AIR : 1;
    NumberAxis axis = new NumberAxis(null);
    axis.setRange(low * stretch, upper);
    axis.setTickUnit(new NumberTickUnit(step(upper - low * stretch), new Ticks(unit)));
    axis.setTickLabelFont(Style.SMALL);
    axis.setTickLabelPaint(Style.SOFT);
    axis.setAxisLinePaint(Style.SOFT);
    axis.setTickMarkPaint(Style.SOFT);
    axis.setAxisLineStroke(new BasicStroke(1f));
    return axis;
  }

  /** 1, 2 or 5 times a power of ten. */
  private static double step(double length) {
    double rough = length / LINES;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double times = rough / power;
    return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
  }

  /** Writes as answers do, whatever the locale. */
  private static final class Ticks extends NumberFormat {
    private static final long serialVersionUID = 1L;
    private final Unit unit;

    Ticks(Unit unit) {
      this.unit = unit;
    }

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
      BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
      return to.append(UnitWords.tick(exact.scale() < 0 ? exact.setScale(0) : exact, unit));
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
      return to.append(UnitWords.tick(BigDecimal.valueOf(number), unit));
    }

    @Override
    public Number parse(String source, ParsePosition position) {
      throw new UnsupportedOperationException("an axis reads nothing");
    }
  }
}
