package aimarket.bot.charts.paint;

import aimarket.bot.charts.Mark;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.DateFormat;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTick;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;
import org.jfree.chart.ui.RectangleEdge;

/** An axis of days with at most five dates, in English and UTC wherever it is drawn. */
final class TimeAxis {
  private static final int LEAST_DAYS = 40;
  private static final int DATES = 5;
  private static final TimeZone UTC = TimeZone.getTimeZone(ZoneOffset.UTC);

  private TimeAxis() {}

  static DateAxis of(List<Mark> marks) {
    LocalDate first =
        marks.stream().map(m -> m.span().from()).min(Comparator.naturalOrder()).orElseThrow();
    LocalDate last = marks.stream().map(Mark::day).max(Comparator.naturalOrder()).orElseThrow();
    long days = Math.max(LEAST_DAYS, ChronoUnit.DAYS.between(first, last));
    long air = days / 8 + 1;
    LocalDate middle = first.plusDays(ChronoUnit.DAYS.between(first, last) / 2);
    LocalDate from = middle.minusDays(days / 2 + air);
    LocalDate to = middle.plusDays(days / 2 + air);
    DateAxis axis = new Whole();
    axis.setRange(new Date(millis(from)), new Date(millis(to)));
    axis.setTickUnit(unit(ChronoUnit.DAYS.between(from, to)));
    axis.setTickLabelFont(Style.SMALL);
    axis.setTickLabelPaint(Style.SOFT);
    axis.setAxisLinePaint(Style.SOFT);
    axis.setTickMarkPaint(Style.SOFT);
    return axis;
  }

  static long millis(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }

  private static DateTickUnit unit(long days) {
    if (days < 80) {
      int step = (int) Math.max(1, days / 4);
      return new DateTickUnit(DateTickUnitType.DAY, step, format("d MMM yyyy"));
    }
    for (int months : new int[] {1, 2, 3, 6}) {
      if (days <= DATES * months * 31L) {
        return new DateTickUnit(DateTickUnitType.MONTH, months, format("MMM yyyy"));
      }
    }
    int years = (int) (days / (DATES * 366L)) + 1;
    return new DateTickUnit(DateTickUnitType.YEAR, years, format("yyyy"));
  }

  /** Leaves out a date that the end of the picture would cut. */
  private static final class Whole extends DateAxis {
    private static final long serialVersionUID = 1L;
    private static final int HALF_A_DATE = 68;

    Whole() {
      super(null, UTC, Locale.ENGLISH);
    }

    @Override
    public List<DateTick> refreshTicks(
        Graphics2D g, AxisState state, Rectangle2D data, RectangleEdge edge) {
      List<?> all = super.refreshTicks(g, state, data, edge);
      double end = data.getMaxX() + Style.MARGIN - HALF_A_DATE;
      return all.stream()
          .map(DateTick.class::cast)
          .filter(tick -> dateToJava2D(tick.getDate(), data, edge) <= end)
          .toList();
    }
  }

  private static DateFormat format(String pattern) {
    SimpleDateFormat format = new SimpleDateFormat(pattern, Locale.ENGLISH);
    format.setTimeZone(UTC);
    return format;
  }
}
