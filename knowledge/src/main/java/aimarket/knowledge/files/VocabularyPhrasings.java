package aimarket.knowledge.files;

import aimarket.knowledge.vocabulary.Phrasings;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Files of phrasings: what they ask for to a list of questions, each with its slots. */
final class VocabularyPhrasings {
  private static final Pattern SLOT = Pattern.compile("\\{[^}]*\\}?");
  private static final Set<String> SLOTS =
      Set.of("{entity}", "{other}", "{period}", "{segment}", "{amount}");

  private final Problems problems;
  private final Map<String, String> askedOf = new HashMap<>();

  private VocabularyPhrasings(Problems problems) {
    this.problems = problems;
  }

  /** The vocabulary with its ways of asking; what is wrong is refused with its line. */
  static Vocabulary into(
      Vocabulary vocabulary,
      List<YamlFile> names,
      List<YamlFile> metrics,
      List<YamlFile> absent,
      List<YamlFile> outside,
      Problems problems) {
    VocabularyPhrasings reader = new VocabularyPhrasings(problems);
    List<String> entities = vocabulary.entities().stream().map(e -> e.slug()).toList();
    List<String> slugs = vocabulary.metrics().stream().map(m -> m.slug()).toList();
    return vocabulary.asked(
        new Phrasings(
            reader.read(names, entities),
            reader.read(metrics, slugs),
            reader.read(absent, null),
            reader.read(outside, null)));
  }

  private Map<String, List<String>> read(
      List<YamlFile> files, @Nullable Collection<String> allowed) {
    Map<String, List<String>> read = new LinkedHashMap<>();
    files.forEach(file -> file.top(problems).ifPresent(top -> read(top, allowed, read)));
    return read;
  }

  private void read(Row top, @Nullable Collection<String> allowed, Map<String, List<String>> read) {
    for (String id : top.keys()) {
      List<String> texts = top.texts(id);
      if (allowed != null && !allowed.contains(id)) {
        top.refuse(id, "'%s' is not known".formatted(id), DidYouMean.among(id, allowed));
      }
      for (String text : texts) {
        check(top, id, text);
        read.computeIfAbsent(id, i -> new ArrayList<>()).add(text);
      }
    }
  }

  private void check(Row top, String id, String text) {
    Matcher slots = SLOT.matcher(text);
    while (slots.find()) {
      if (!SLOTS.contains(slots.group())) {
        top.refuse(
            id,
            "'%s' has the slot %s".formatted(text, slots.group()),
            "write {entity}, {other}, {period}, {segment} or {amount}");
      }
    }
    String before = askedOf.putIfAbsent(key(text), id);
    if (before != null) {
      // Two that are asked for in the same words could not be told apart by them.
      top.refuse(
          id, "'%s' is asked of '%s' already".formatted(text, before), "keep it at the nearer one");
    }
  }

  private static String key(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}%$]+", " ").strip();
  }
}
