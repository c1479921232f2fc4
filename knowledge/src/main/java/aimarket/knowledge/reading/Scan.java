package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Nature;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the stages found in one text, before it is decided what was asked.
 *
 * @param entities slugs in the order of the text
 * @param metrics the best first
 * @param cues codes of forms and other cues whose phrases occur
 * @param explicitNow "now", "latest" and the like
 * @param ahead looks forward
 * @param pronoun leans on what was said before ("it", "she", "their")
 * @param sources ids of all documents that are named
 * @param absentName a name that is known to be absent, or that nothing here knows; as written
 * @param rival speaks of "the other lab" without a name
 * @param near known questions that this one is worded like
 * @param content positions of the words that say something
 * @param topicApart a topic is named by words that name no measure
 * @param manner how likely each form of question is by its wording
 * @param left words that nothing explains
 */
record Scan(
    String text,
    List<Token> tokens,
    List<String> corrections,
    List<Mention> mentions,
    List<String> entities,
    List<Measures.Scored> metrics,
    Set<Lexicon.BasisOf> bases,
    List<String> segments,
    @Nullable String topic,
    List<When> whens,
    boolean explicitNow,
    List<AskedAmount> amounts,
    Set<String> cues,
    @Nullable Operation operation,
    @Nullable Nature nature,
    boolean ahead,
    @Nullable String source,
    List<String> sources,
    @Nullable String claimant,
    List<String> facts,
    boolean pronoun,
    boolean rival,
    Nearness near,
    Set<Integer> content,
    boolean topicApart,
    Map<String, Double> manner,
    List<Token> left) {

  /** The same, with what is to be computed. */
  Scan doing(@Nullable Operation other) {
    return new Scan(
        text,
        tokens,
        corrections,
        mentions,
        entities,
        metrics,
        bases,
        segments,
        topic,
        whens,
        explicitNow,
        amounts,
        cues,
        other,
        nature,
        ahead,
        source,
        sources,
        claimant,
        facts,
        pronoun,
        rival,
        near,
        content,
        topicApart,
        manner,
        left);
  }

  boolean cue(String code) {
    return cues.contains(code);
  }

  boolean cue(Form form) {
    return cues.contains(form.code());
  }

  /** Asks what is new, or what is disputed, in the words of the command: no figure by its name. */
  boolean isOfStore() {
    return cue(Form.COMMAND + Form.CHANGES.code()) || cue(Form.COMMAND + Form.DISPUTES.code());
  }

  boolean hasMetric() {
    return !metrics.isEmpty();
  }

  static List<Token> unexplained(List<Token> tokens, Set<Integer> explained, Lexicon lexicon) {
    return IntStream.range(0, tokens.size())
        .filter(i -> !explained.contains(i))
        .mapToObj(tokens::get)
        .filter(t -> !lexicon.isCommon(t) && !t.isNumber())
        .toList();
  }

  static Set<Integer> union(Iterable<? extends Iterable<Integer>> parts) {
    Set<Integer> all = new HashSet<>();
    parts.forEach(p -> p.forEach(all::add));
    return Collections.unmodifiableSet(all);
  }
}
