package aimarket.bot.local;

import java.util.Map;

/** The emoji that bots write as {@code :name:}; others stay as they are written. */
final class Emoji {
  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("white_check_mark", "✅"),
          Map.entry("heavy_check_mark", "✔️"),
          Map.entry("x", "❌"),
          Map.entry("warning", "⚠️"),
          Map.entry("information_source", "ℹ️"),
          Map.entry("question", "❓"),
          Map.entry("bulb", "💡"),
          Map.entry("mag", "🔍"),
          Map.entry("eyes", "👀"),
          Map.entry("wave", "👋"),
          Map.entry("thumbsup", "👍"),
          Map.entry("+1", "👍"),
          Map.entry("thumbsdown", "👎"),
          Map.entry("-1", "👎"),
          Map.entry("tada", "🎉"),
          Map.entry("link", "🔗"),
          Map.entry("lock", "🔒"),
          Map.entry("calendar", "📅"),
          Map.entry("chart_with_upwards_trend", "📈"),
          Map.entry("chart_with_downwards_trend", "📉"),
          Map.entry("bar_chart", "📊"),
          Map.entry("books", "📚"),
          Map.entry("page_facing_up", "📄"),
          Map.entry("hourglass_flowing_sand", "⏳"),
          Map.entry("arrow_up", "⬆️"),
          Map.entry("arrow_down", "⬇️"));

  private Emoji() {}

  static String of(String name) {
    return KNOWN.getOrDefault(name, ":" + name + ":");
  }
}
