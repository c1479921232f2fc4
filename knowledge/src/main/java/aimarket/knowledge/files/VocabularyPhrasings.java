package aimarket.knowledge.files;

import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Metric;
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
      Set.of("{entity}", "{other}", "{period}", "{segment}", "{amount}", "{measure}");

  /** What a phrasing of a form may be of; the reader knows these and no others. */
  private static final List<String> FORMS =
      List.of(
          "agreement",
          "sources",
          "profile",
          "forecasts",
          "trend",
          "rank",
          "segment",
          "compare",
          "difference",
          "ratio",
          "growth",
          "sum",
          "multiple",
          "per_year",
          "share",
          "lookup",
          "who",
          "when",
          "why",
          "what_happened");

  private final Vocabulary vocabulary;
  private final Problems problems;
  private final Map<String, String> askedOf = new HashMap<>();

  /**
   * @param problems receives what is wrong, with its line
   */
  VocabularyPhrasings(Vocabulary vocabulary, Problems problems) {
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  /** Further names by the slug of the entity that they call. */
  Map<String, List<String>> names(List<YamlFile> files) {
    return read(files, vocabulary.entities().stream().map(Entity::slug).toList());
  }

  /** Ways to ask; none may be one of the names that were read before. */
  Phrasings phrasings(
      List<YamlFile> metrics, List<YamlFile> absent, List<YamlFile> forms, List<YamlFile> outside) {
    return new Phrasings(
        read(metrics, vocabulary.metrics().stream().map(Metric::slug).toList()),
        read(absent, null),
        new VocabularyPhrasings(vocabulary, problems).read(forms, FORMS),
        read(outside, null));
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
            "write {entity}, {other}, {period}, {segment}, {amount} or {measure}");
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
