package aimarket.bot.accuracy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every expected word is shown, in the text or in what it cites. */
final class MentionsCheck implements Check {
  @Override
  public List<String> faults(Judged judged) {
    String shown = shown(judged);
    return judged.expected().mentions().stream()
        .filter(mention -> !mentioned(mention.toLowerCase(Locale.ROOT), shown))
        .map(mention -> "does not mention " + mention)
        .toList();
  }

  private static String shown(Judged judged) {
    String cited =
        judged.answer().citations().stream()
            .map(c -> String.join(" ", c.title(), c.publisher(), c.source()))
            .collect(Collectors.joining(" "));
    return (judged.text() + " " + cited).toLowerCase(Locale.ROOT);
  }

  private static boolean mentioned(String either, String shown) {
    return Arrays.stream(either.split("\\|"))
        .anyMatch(
            word -> Pattern.compile("(?<![a-z0-9])" + Pattern.quote(word)).matcher(shown).find());
  }
}
