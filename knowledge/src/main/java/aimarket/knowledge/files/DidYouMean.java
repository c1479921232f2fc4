package aimarket.knowledge.files;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/** The known word that is nearest to a mistyped one. */
final class DidYouMean {
  private DidYouMean() {}

  /** "did you mean 'x'?" where one is near, else the first known words. */
  static String among(String typed, Collection<String> known) {
    Optional<String> nearest =
        known.stream()
            .min(Comparator.comparingInt(k -> distance(typed, k)))
            .filter(k -> distance(typed, k) <= Math.max(2, typed.length() / 3));
    return nearest
        .map(k -> "did you mean '%s'?".formatted(k))
        .orElseGet(
            () ->
                "write one of "
                    + known.stream().limit(12).collect(Collectors.joining(", "))
                    + (known.size() > 12 ? ", …" : ""));
  }

  /** Insertions, deletions and replacements from one to the other. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
