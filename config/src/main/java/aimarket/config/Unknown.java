package aimarket.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names that are not settings, and what was probably meant. */
final class Unknown {
  private Unknown() {}

  /** A problem for each name that no setting has, in the order given. */
  static List<SettingsProblem> names(Map<String, Given> given) {
    List<String> known = Catalogue.ALL.stream().map(Setting::name).toList();
    return given.entrySet().stream()
        .filter(entry -> !known.contains(entry.getKey()))
        .map(entry -> problem(entry.getKey(), known, entry.getValue()))
        .toList();
  }

  /** The problem with an environment variable that looks like ours and is not. */
  static SettingsProblem variable(String name, Collection<String> known) {
    return new SettingsProblem(name, "is not a setting", remedy(name, known), name);
  }

  private static SettingsProblem problem(String name, List<String> known, Given value) {
    List<String> members = known.stream().filter(one -> one.startsWith(name + ".")).toList();
    if (members.isEmpty()) {
      return new SettingsProblem(name, "is not a setting", remedy(name, known), value.where());
    }
    return new SettingsProblem(
        name,
        "is a group of settings, got " + Quote.of(value.text()),
        "write below it: "
            + members.stream()
                .map(member -> member.substring(name.length() + 1))
                .collect(Collectors.joining(", ")),
        value.where());
  }

  private static String remedy(String name, Collection<String> known) {
    return nearest(name, known)
        .map(near -> "did you mean " + near + "?")
        .orElse("check its spelling against docs/settings.md");
  }

  private static Optional<String> nearest(String name, Collection<String> known) {
    String plain = plain(name);
    return known.stream()
        .filter(one -> distance(plain, plain(one)) <= Math.max(2, plain.length() / 5))
        .min(Comparator.comparingInt(one -> distance(plain, plain(one))));
  }

  /** botToken, bot_token and BOT-TOKEN are all slips for bot-token. */
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
  }

  /** Letters to insert, drop or change to make one of the other (Levenshtein). */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
