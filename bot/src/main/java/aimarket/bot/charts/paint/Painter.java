package aimarket.bot.charts.paint;

import aimarket.bot.charts.AltText;
import aimarket.bot.charts.Bars;
import aimarket.bot.charts.Chart;
import aimarket.bot.charts.Picture;
import aimarket.bot.charts.Timeline;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture as PNG with its alt text. Thread-safe: each drawing has all of its own. */
public final class Painter {
  private Painter() {}

  public static Chart paint(Picture picture) {
    PlotPainter plot =
        picture instanceof Timeline timeline
            ? new TimelinePainter(timeline)
            : new BarsPainter((Bars) picture);
    Graphics2D measures = smooth(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
    Sheet sheet = new Sheet(measures, picture, plot.aside(), plot.keys(), plot.height(measures));
    BufferedImage image =
        new BufferedImage(Style.WIDTH, sheet.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = smooth(image);
    sheet.paint(g);
    plot.paint(g, sheet.plot());
    g.dispose();
    measures.dispose();
    return new Chart(picture.title(), AltText.of(picture), png(image));
  }

  private static Graphics2D smooth(BufferedImage image) {
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return g;
  }

  private static byte[] png(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.setUseCache(false);
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("a picture could not be written to memory", e);
    }
    return bytes.toByteArray();
  }
}
