package aimarket.bot.privacy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was removed.
 *
 * @param counts by what it is, in words; also where it was none
 */
public record Removed(Map<String, Integer> counts) {
  public Removed {
    counts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }

  public int all() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  public String inWords(String user) {
    if (all() == 0) {
      return "Nothing is kept of " + user + ".";
    }
    return counts.entrySet().stream()
        .map(e -> "  " + e.getKey() + ": " + e.getValue())
        .collect(Collectors.joining("\n", "Removed of " + user + ":\n", ""));
  }
}
