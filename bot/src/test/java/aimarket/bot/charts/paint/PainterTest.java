package aimarket.bot.charts.paint;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.charts.Chart;
import aimarket.bot.charts.Pictures;
import aimarket.bot.testing.Shipped;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PainterTest {
  private static Chart draw(String question) {
    return Painter.paint(Pictures.of(Shipped.ask(question)).orElseThrow());
  }

  private static BufferedImage image(Chart chart) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(chart.png()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anthropic revenue trend",
        "compare openai anthropic revenue",
        "chatgpt gemini traffic trend",
        "enterprise share by segment"
      })
  void a_chart_is_small_as_wide_as_all_and_brings_its_own_light_ground(String question)
      throws IOException {
    Chart chart = draw(question);
    BufferedImage image = image(chart);

    assertThat(image.getWidth()).isEqualTo(800);
    assertThat(image.getHeight()).isBetween(300, 1_100);
    assertThat(image.getColorModel().hasAlpha()).isFalse();
    assertThat(chart.png().length).isLessThan(150_000);
    for (int x = 0; x < image.getWidth(); x++) {
      assertThat(new Color(image.getRGB(x, 0))).isEqualTo(Color.WHITE);
    }
  }

  @Test
  void nothing_is_drawn_outside_of_the_margins() throws IOException {
    for (String question : List.of("anthropic revenue trend", "who has the most revenue")) {
      BufferedImage image = image(draw(question));
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x : new int[] {0, 1, 2, image.getWidth() - 2, image.getWidth() - 1}) {
          assertThat(image.getRGB(x, y) & 0xFFFFFF).as(x + " " + y).isEqualTo(0xFFFFFF);
        }
      }
    }
  }

  @Test
  void no_line_leads_between_two_accounts_of_one_time() throws IOException {
    assertThat(longestLine(image(draw("anthropic revenue trend")))).isGreaterThan(150);
    // The key's own line is shorter than this.
    assertThat(longestLine(image(draw("do sources agree on anthropic revenue")))).isLessThan(80);
  }

  /** Of the first series, in pixels. */
  private static int longestLine(BufferedImage image) {
    int longest = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      int run = 0;
      for (int x = 0; x < image.getWidth(); x++) {
        run = new Color(image.getRGB(x, y)).equals(Style.colour(0)) ? run + 1 : 0;
        longest = Math.max(longest, run);
      }
    }
    return longest;
  }

  @Test
  void it_is_the_same_picture_in_turkish_on_the_other_side_of_the_date_line() {
    byte[] here = draw("anthropic revenue trend").png();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(new Locale("tr", "TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));

      assertThat(draw("anthropic revenue trend").png()).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void labels_never_lie_on_each_other_or_leave_the_plot() {
    Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    FontMetrics metrics = g.getFontMetrics(Style.LABEL);
    Random random = new Random(7);
    for (int trial = 0; trial < 300; trial++) {
      Rectangle2D plot = new Rectangle2D.Double(0, 0, 700, 400);
      Placer placer = new Placer(plot);
      List<Rectangle2D> placed = new ArrayList<>();
      for (int i = 0; i < 14; i++) {
        placer
            .place("about $24B [1]", metrics, random.nextInt(700), random.nextInt(400))
            .ifPresent(placed::add);
      }
      for (Rectangle2D one : placed) {
        assertThat(plot.contains(one)).isTrue();
        assertThat(placed.stream().filter(one::intersects)).hasSize(1);
      }
    }
  }

  @Test
  void text_that_is_too_wide_ends_in_an_ellipsis_and_never_within_half_a_letter() {
    Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    FontMetrics metrics = g.getFontMetrics(Style.TEXT);

    List<String> lines = Wrap.lines("😀".repeat(300) + " and more", metrics, 300, 2);

    assertThat(lines).hasSize(2);
    assertThat(lines).allMatch(line -> metrics.stringWidth(line) <= 300);
    assertThat(lines.get(0)).endsWith("…").doesNotContain("\uD83D…");
  }
}
