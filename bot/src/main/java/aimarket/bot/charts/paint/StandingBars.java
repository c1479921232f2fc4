package aimarket.bot.charts.paint;

import aimarket.bot.charts.Standing;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Stroke;
import java.util.function.IntFunction;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;

/** Bars that look like what they stand for: full, faint, striped, or only an outline of dashes. */
final class StandingBars extends BarRenderer {
  private static final long serialVersionUID = 1L;
  private final transient IntFunction<Standing> standings;
  private final transient IntFunction<Color> colours;

  StandingBars(IntFunction<Standing> standings, IntFunction<Color> colours) {
    this.standings = standings;
    this.colours = colours;
    setBarPainter(new StandardBarPainter());
    setShadowVisible(false);
    setItemMargin(0);
    setDrawBarOutline(true);
  }

  @Override
  public Paint getItemPaint(int row, int column) {
    Color colour = colours.apply(column);
    return switch (standings.apply(column)) {
      case REALISED -> colour;
      case ESTIMATED -> Style.faint(colour);
      case DISPUTED -> Stripes.of(colour);
      case AHEAD -> Style.GROUND;
    };
  }

  @Override
  public Paint getItemOutlinePaint(int row, int column) {
    return colours.apply(column);
  }

  @Override
  public Stroke getItemOutlineStroke(int row, int column) {
    return standings.apply(column) == Standing.AHEAD ? Style.DASHED_OUTLINE : Style.THIN;
  }
}
