package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.fact.Nature;
import aimarket.knowledge.reading.Imprint.What;
import aimarket.knowledge.vocabulary.Phrasings;
import aimarket.knowledge.vocabulary.Vocabulary;
import aimarket.knowledge.vocabulary.Words;
import java.time.Month;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The vocabulary made ready for look-up by phrase. Built once, then only read. */
final class Lexicon {
  /** A basis belongs to its metric. */
  record BasisOf(String metric, String basis) {}

  final Vocabulary vocabulary;
  final Phrases<String> names = Phrases.byName();
  final Phrases<String> metrics = Phrases.byStem();
  final Phrases<BasisOf> bases = Phrases.byStem();
  final Phrases<String> segments = Phrases.byStem();
  final Phrases<String> topics = Phrases.byStem();
  final Phrases<String> cues = Phrases.byStem();
  final Phrases<String> imprints = Phrases.byStem();
  final Phrases<Operation> operations = Phrases.byStem();
  final Phrases<Nature> natures = Phrases.byStem();
  final Phrases<String> relations = Phrases.byStem();
  final Phrases<String> offices = Phrases.byStem();
  final Phrases<List<String>> groups = Phrases.byStem();
  final Phrases<String> absent = Phrases.byName();
  final Phrases<String> absentMetrics = Phrases.byStem();
  final Phrases<String> absentDetails = Phrases.byStem();
  final Phrases<String> absentSegments = Phrases.byStem();
  final Phrases<Want> wants;
  final Phrases<String> premises = Phrases.byStem();
  final Phrases<String> openings = Phrases.byStem();
  final Phrases<String> closings = Phrases.byStem();
  final Phrases<String> instructions = Phrases.byStem();
  final Phrases<String> outside = Phrases.byStem();
  final Map<String, List<Token>> slang = new HashMap<>();
  private static final int SEEN = 4;

  private final Set<String> common = new HashSet<>();
  private final Set<String> everyday = new HashSet<>();
  private final Set<String> known = new HashSet<>();
  private final Set<String> seen = new HashSet<>();
  private final Set<String> mendable = new HashSet<>();

  /** For finding names and words in questions that are known. */
  Lexicon(Vocabulary vocabulary) {
    this(vocabulary, List.of());
  }

  /**
   * @param seen words that several phrasings have
   */
  Lexicon(Vocabulary vocabulary, Collection<String> seen) {
    this.vocabulary = vocabulary;
    this.seen.addAll(seen);
    this.wants = Want.phrases(vocabulary.words());
    for (Entity entity : vocabulary.entities()) {
      names.add(entity.slug(), entity.name()).addAll(entity.slug(), entity.aliases());
      names.add(entity.slug(), entity.slug().replace('-', ' '));
    }
    vocabulary.names().forEach(names::addAll);
    for (Metric metric : vocabulary.metrics()) {
      metrics.add(metric.slug(), metric.name()).addAll(metric.slug(), metric.phrases());
      metrics.add(metric.slug(), metric.slug().replace('_', ' '));
      for (Metric.Basis basis : metric.bases()) {
        BasisOf value = new BasisOf(metric.slug(), basis.slug());
        bases.add(value, basis.name()).addAll(value, basis.phrases());
      }
    }
    vocabulary
        .segments()
        .forEach(s -> segments.add(s.slug(), s.name()).addAll(s.slug(), s.phrases()));
    vocabulary.topics().forEach(t -> topics.add(t.slug(), t.name()).addAll(t.slug(), t.phrases()));
    words(vocabulary.words());
    List.of(names, metrics, bases, segments, topics, cues, operations, natures, relations, offices)
        .forEach(p -> known.addAll(p.words()));
    List.of(groups, absentMetrics, absentSegments, premises, instructions, outside)
        .forEach(p -> known.addAll(p.words()));
    for (Month month : Month.values()) {
      known.add(month.name().toLowerCase(Locale.ROOT));
    }
    mendable.addAll(known);
    mendable.addAll(seen);
  }

  /**
   * A word that several phrasings have is no mistyped one; one alone may be mistyped on purpose.
   */
  static Table seen(Phrasings phrasings) {
    Map<String, Integer> counts = new HashMap<>();
    Stream.of(phrasings.metrics(), phrasings.absent(), phrasings.outside())
        .flatMap(m -> m.values().stream())
        .flatMap(List::stream)
        .flatMap(text -> Tokens.of(Tokens.clean(Outline.withoutSlots(text))).stream())
        .forEach(t -> counts.merge(t.word(), 1, Integer::sum));
    List<String> seen =
        counts.keySet().stream()
            .filter(word -> counts.getOrDefault(word, 0) >= SEEN)
            .sorted()
            .toList();
    return Table.of(seen, new double[seen.size()], Map.of());
  }

  private void words(Words words) {
    words.forms().forEach(this::cue);
    words.operations().forEach((k, v) -> operations.addAll(Operation.valueOf(upper(k)), v));
    words.natures().forEach((k, v) -> natures.addAll(Nature.valueOf(upper(k)), v));
    words.relations().forEach(relations::addAll);
    words.offices().forEach((k, v) -> offices.add(k, k).addAll(k, v));
    words.groups().forEach((slugs, v) -> groups.addAll(List.of(slugs.split(" ")), v));
    words.absent().forEach(absent::addAll);
    words.absentMetrics().forEach(absentMetrics::addAll);
    words.absentDetails().forEach(absentDetails::addAll);
    words.absentSegments().forEach(absentSegments::addAll);
    words.premises().forEach(premises::addAll);
    openings.addAll("opening", words.openings());
    closings.addAll("closing", words.closings());
    instructions.addAll("instruction", words.instructions());
    outside.addAll("outside", words.outside());
    words.slang().forEach((k, v) -> slang.put(k, Tokens.of(v)));
    Stream.concat(words.common().stream(), words.everyday().stream())
        .flatMap(line -> Arrays.stream(line.split(" ")))
        .forEach(this::common);
  }

  /** What is asked about documents has cues of its own, in which a word stands for a document. */
  private void cue(String code, List<String> phrases) {
    if (code.startsWith(What.CUE)) {
      imprints.addAll(code.substring(What.CUE.length()), phrases);
    } else {
      cues.addAll(code, phrases);
    }
  }

  private void common(String word) {
    everyday.add(word);
    common.add(word);
    common.add(Stem.of(word));
  }

  private static String upper(String code) {
    return code.toUpperCase(Locale.ROOT);
  }

  /** Carries no meaning of its own. */
  boolean isCommon(Token token) {
    return common.contains(token.word()) || common.contains(token.stem());
  }

  /** A word of every day as it stands, whatever its endings. */
  boolean isEveryday(Token token) {
    return everyday.contains(token.word());
  }

  /** Occurs in some phrase or among the common words, so it is not mistyped. */
  boolean isWord(Token token) {
    return known.contains(token.word())
        || absent.words().contains(token.word())
        || English.isWord(token)
        || isSeen(token)
        || isCommon(token)
        || slang.containsKey(token.word());
  }

  /** Occurs in questions that are known, so it is no name that nobody has heard of. */
  boolean isSeen(Token token) {
    return seen.contains(token.word());
  }

  /** Short words of every day that people mistype by swapping two letters. */
  Set<String> commonWords() {
    return common;
  }

  /** Words of phrases, and those that many phrasings have. */
  Set<String> mendable() {
    return mendable;
  }

  /** Words that a mistyped one may stand for. */
  Set<String> words() {
    return known;
  }
}
