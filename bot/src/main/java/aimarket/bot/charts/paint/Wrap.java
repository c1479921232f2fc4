package aimarket.bot.charts.paint;

import java.awt.FontMetrics;
import java.util.ArrayList;
import java.util.List;

/** Text in lines that fit. */
final class Wrap {
  private Wrap() {}

  /** At most so many lines; the last one ends in "…" where there is more. */
  static List<String> lines(String text, FontMetrics metrics, int width, int most) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (metrics.stringWidth(longer) <= width || line.isEmpty()) {
        line = longer;
      } else {
        lines.add(line);
        line = word;
      }
    }
    lines.add(line);
    List<String> kept = new ArrayList<>(lines.subList(0, Math.min(most, lines.size())));
    if (lines.size() > most) {
      kept.set(most - 1, kept.get(most - 1) + "…");
    }
    kept.replaceAll(l -> fitted(l, metrics, width));
    return kept;
  }

  /** Cut where it is too wide, with "…". */
  static String fitted(String text, FontMetrics metrics, int width) {
    if (metrics.stringWidth(text) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 0 && metrics.stringWidth(text.substring(0, end) + "…") > width) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end) + "…";
  }
}
