package aimarket.bot.accuracy;

import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where names of the vocabulary stand in a question, as they are written. */
final class NameFinder {
  private final Map<String, Entity> entities = new HashMap<>();
  private final Pattern names;

  /**
   * @param start of the name, counted in chars
   * @param end behind it
   * @param entity empty for a name that is known as one and nothing else
   */
  record Place(int start, int end, String text, Optional<Entity> entity) {}

  NameFinder(Vocabulary vocabulary) {
    List<String> all = new ArrayList<>();
    for (Entity entity : vocabulary.entities()) {
      List<String> own = new ArrayList<>(entity.aliases());
      own.add(entity.name());
      own.addAll(vocabulary.names().getOrDefault(entity.slug(), List.of()));
      own.forEach(name -> entities.putIfAbsent(name.toLowerCase(Locale.ROOT), entity));
      all.addAll(own);
    }
    vocabulary.words().absent().forEach((name, writings) -> all.addAll(writings));
    all.addAll(vocabulary.words().absent().keySet());
    names =
        Pattern.compile(
            all.stream()
                .sorted(
                    Comparator.comparingInt(String::length).reversed().thenComparing(name -> name))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\p{L}\\d])(", ")(?![\\p{L}\\d])")),
            Pattern.CASE_INSENSITIVE);
  }

  /** From left to right, the longest name first where several begin at one place. */
  List<Place> in(String text) {
    List<Place> places = new ArrayList<>();
    Matcher found = names.matcher(text);
    while (found.find()) {
      Entity entity = entities.get(found.group().toLowerCase(Locale.ROOT));
      places.add(new Place(found.start(), found.end(), found.group(), Optional.ofNullable(entity)));
    }
    return places;
  }
}
