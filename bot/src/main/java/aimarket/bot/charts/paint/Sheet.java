package aimarket.bot.charts.paint;

import aimarket.bot.charts.Picture;
import aimarket.bot.charts.UnitWords;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What stands around every plot: title, unit and key above it, notes and sources below. */
final class Sheet {
  private static final int INNER = Style.WIDTH - 2 * Style.MARGIN;
  private static final int GAP = 10;
  private static final int SWATCH = 60;

  private final Graphics2D g;
  private final List<Line> head = new ArrayList<>();
  private final List<Line> foot = new ArrayList<>();
  private final List<List<Key>> keys;
  private final int plotHeight;

  /** A line of text. */
  private record Line(String text, Font font, Color colour) {}

  /** What a colour stands for. */
  record Key(String name, Color colour, boolean dashed, boolean hollow) {}

  /**
   * @param g for its measures; nothing is drawn with it yet
   * @param aside said beside the unit; may be empty
   */
  Sheet(Graphics2D g, Picture picture, String aside, List<Key> keys, int plotHeight) {
    this.g = g;
    this.plotHeight = plotHeight;
    add(head, picture.title(), Style.TITLE, Style.INK, 3);
    String unit = "in " + UnitWords.of(picture.unit()) + (aside.isEmpty() ? "" : ", " + aside);
    add(head, unit, Style.TEXT, Style.SOFT, 2);
    this.keys = rows(keys);
    List<String> said = new ArrayList<>(picture.notes());
    said.addAll(picture.key());
    if (!said.isEmpty()) {
      add(foot, String.join(" ", said), Style.SMALL, Style.INK, 4);
    }
    add(foot, sources(picture), Style.SMALL, Style.SOFT, 5);
  }

  /** Lines end between two sources, not within one. */
  private static String sources(Picture picture) {
    return picture.sources().stream()
        .map(source -> source.replace(' ', '\u00A0'))
        .collect(Collectors.joining(" · "));
  }

  private void add(List<Line> to, String text, Font font, Color colour, int most) {
    Wrap.lines(text, g.getFontMetrics(font), INNER, most)
        .forEach(line -> to.add(new Line(line, font, colour)));
  }

  private List<List<Key>> rows(List<Key> all) {
    FontMetrics metrics = g.getFontMetrics(Style.TEXT);
    List<List<Key>> rows = new ArrayList<>();
    int used = INNER;
    for (Key key : all) {
      int room = INNER - SWATCH - GAP;
      Key fitted =
          new Key(Wrap.fitted(key.name(), metrics, room), key.colour(), key.dashed(), key.hollow());
      int width = SWATCH + GAP + metrics.stringWidth(fitted.name());
      if (rows.isEmpty() || used + 2 * GAP + width > INNER) {
        rows.add(new ArrayList<>());
        used = 0;
      }
      rows.get(rows.size() - 1).add(fitted);
      used += 2 * GAP + width;
    }
    return rows;
  }

  int height() {
    return plotTop() + plotHeight + GAP + height(foot) + Style.MARGIN;
  }

  Rectangle2D plot() {
    return new Rectangle2D.Double(Style.MARGIN, plotTop(), INNER, plotHeight);
  }

  private int plotTop() {
    return Style.MARGIN + height(head) + keys.size() * lineHeight(Style.TEXT) + GAP;
  }

  private int height(List<Line> lines) {
    return lines.stream().mapToInt(line -> lineHeight(line.font())).sum();
  }

  private int lineHeight(Font font) {
    return g.getFontMetrics(font).getHeight() + 4;
  }

  void paint(Graphics2D onto) {
    onto.setColor(Style.GROUND);
    onto.fillRect(0, 0, Style.WIDTH, height());
    int y = paint(onto, head, Style.MARGIN);
    for (List<Key> row : keys) {
      key(onto, row, y);
      y += lineHeight(Style.TEXT);
    }
    paint(onto, foot, plotTop() + plotHeight + GAP);
  }

  private int paint(Graphics2D onto, List<Line> lines, int top) {
    int y = top;
    for (Line line : lines) {
      onto.setFont(line.font());
      onto.setColor(line.colour());
      onto.drawString(line.text(), Style.MARGIN, y + g.getFontMetrics(line.font()).getAscent());
      y += lineHeight(line.font());
    }
    return y;
  }

  private void key(Graphics2D onto, List<Key> row, int top) {
    FontMetrics metrics = g.getFontMetrics(Style.TEXT);
    int x = Style.MARGIN;
    int middle = top + metrics.getHeight() / 2;
    for (Key key : row) {
      onto.setColor(key.colour());
      onto.setStroke(key.dashed() ? Style.DASHED_KEY : Style.LINE);
      onto.drawLine(x, middle, x + SWATCH, middle);
      Dot.paint(onto, x + SWATCH / 2.0, middle, key.colour(), key.hollow());
      onto.setFont(Style.TEXT);
      onto.setColor(Style.INK);
      onto.drawString(key.name(), x + SWATCH + GAP, top + metrics.getAscent());
      x += SWATCH + GAP + metrics.stringWidth(key.name()) + 2 * GAP;
    }
  }
}
