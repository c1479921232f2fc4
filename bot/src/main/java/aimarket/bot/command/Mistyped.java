package aimarket.bot.command;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The command that a person meant who mistyped its word: {@code trand} for {@code trend}. */
final class Mistyped {
  /** Shorter words are too near to others. */
  private static final int SHORTEST = 4;

  private static final int LONG = 7;

  private final List<String> commands;

  /**
   * @param commands the words that commands start with
   */
  Mistyped(List<String> commands) {
    this.commands = commands.stream().filter(word -> word.length() > SHORTEST).toList();
  }

  /** The text with its first word mended; empty where that is right or like no command. */
  Optional<String> mended(String text) {
    String[] parts = text.strip().split("\\s+", 2);
    String first = parts[0].toLowerCase(Locale.ROOT);
    if (first.length() < SHORTEST || commands.contains(first)) {
      return Optional.empty();
    }
    int most = first.length() >= LONG - 1 ? 2 : 1;
    return commands.stream()
        .filter(word -> distance(first, word) <= most)
        .min(Comparator.comparingInt(word -> distance(first, word)))
        .map(word -> parts.length == 1 ? word : word + " " + parts[1]);
  }

  /** Insertions, deletions, replacements and swaps of neighbours from one to the other. */
  static int distance(String a, String b) {
    int[][] table = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        table[i][j] = i == 0 || j == 0 ? i + j : cheapest(table, a, b, i, j);
      }
    }
    return table[a.length()][b.length()];
  }

  private static int cheapest(int[][] table, String a, String b, int i, int j) {
    int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int cost = Math.min(table[i - 1][j], table[i][j - 1]) + 1;
    cost = Math.min(cost, table[i - 1][j - 1] + same);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(cost, table[i - 2][j - 2] + 1) : cost;
  }
}
