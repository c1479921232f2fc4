package aimarket.bot.command;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What colleagues say to each other that is no question on the market, from {@code
 * courtesies.json}. Only whole messages count: "hi, what did Acorn raise?" is a question.
 */
final class Courtesies {
  private static final Pattern MARKS = Pattern.compile("['’`]");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}:+_]+");

  private final Map<String, Courtesy> heard = new HashMap<>();
  private final Pattern name;

  /**
   * A kind word back.
   *
   * @param examples how many questions to show below it
   */
  record Courtesy(List<String> heard, String reply, int examples) {}

  /**
   * @param name of the bot, which people put before or after what they say
   */
  Courtesies(String name) {
    this.name =
        Pattern.compile("^(" + Pattern.quote(name) + "|bot) | (" + Pattern.quote(name) + "|bot)$");
    for (Courtesy each : Shelf.read("courtesies.json", new TypeReference<List<Courtesy>>() {})) {
      String reply = each.reply().replace("{name}", name);
      each.heard()
          .forEach(words -> heard.put(words, new Courtesy(List.of(), reply, each.examples())));
    }
  }

  Optional<Courtesy> to(String text) {
    String said = normal(text);
    Courtesy known = heard.get(said);
    return Optional.ofNullable(
        known == null ? heard.get(name.matcher(said).replaceAll("")) : known);
  }

  private static String normal(String text) {
    String plain = MARKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    return OTHER.matcher(plain).replaceAll(" ").strip();
  }
}
