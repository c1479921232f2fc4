package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Nature;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, typed.
 *
 * @param entities slugs, in the order of the question; empty where none is named
 * @param metrics slugs, the best first; empty for statements and profiles
 * @param whens the stretches asked for, one or more (two where two dates are compared)
 * @param segment slug, null for the whole; "*" for all segments
 * @param basis slug, null where the question does not say
 * @param nature null where the question does not say
 * @param claimant slug of an entity that is to have said it, else null
 * @param source id of the document to stay within, else null
 * @param topic slug, else null
 * @param amounts those that came with the question
 * @param operation what to compute; null where nothing
 * @param facts ids of facts named in the question
 * @param likely ids of statements that may be asked for, with how well they fit; the best first
 * @param leaning to a figure above 0, to words below; near 0 it may be either
 * @param standing which forecasts are asked for; null where it is not how they stand
 * @param text the question as it was asked, mended and normalised; statements are ranked by it
 */
public record Question(
    Form form,
    List<String> entities,
    List<String> metrics,
    List<When> whens,
    @Nullable String segment,
    @Nullable String basis,
    @Nullable Nature nature,
    @Nullable String claimant,
    @Nullable String source,
    @Nullable String topic,
    List<AskedAmount> amounts,
    @Nullable Operation operation,
    List<String> facts,
    Map<String, Told> likely,
    double leaning,
    @Nullable Standing standing,
    String text) {
  private static final Pattern WHO = Pattern.compile("^(?:and |so )?who (?<rest>.*)");
  private static final Pattern IS = Pattern.compile("^(?:is|was|are|were)\\b.*");

  /** All segments. */
  public static final String EVERY_SEGMENT = "*";

  public Question {
    Objects.requireNonNull(form, "form is null");
    entities = List.copyOf(entities);
    metrics = List.copyOf(metrics);
    whens = whens.isEmpty() ? List.of(When.LATEST) : List.copyOf(whens);
    amounts = List.copyOf(amounts);
    facts = List.copyOf(facts);
    likely = Collections.unmodifiableMap(new LinkedHashMap<>(likely));
    Objects.requireNonNull(text, "text is null");
  }

  /** A question that does not ask how forecasts stand. */
  public Question(
      Form form,
      List<String> entities,
      List<String> metrics,
      List<When> whens,
      @Nullable String segment,
      @Nullable String basis,
      @Nullable Nature nature,
      @Nullable String claimant,
      @Nullable String source,
      @Nullable String topic,
      List<AskedAmount> amounts,
      @Nullable Operation operation,
      List<String> facts,
      Map<String, Told> likely,
      double leaning,
      String text) {
    this(
        form, entities, metrics, whens, segment, basis, nature, claimant, source, topic, amounts,
        operation, facts, likely, leaning, null, text);
  }

  /** The same question, whoever said it. */
  public Question byAnybody() {
    return new Question(
        form, entities, metrics, whens, segment, basis, nature, null, source, topic, amounts,
        operation, facts, likely, leaning, standing, text);
  }

  /**
   * The same question, worded for other statements.
   *
   * @param told statements by id, with how well they fit
   */
  Question worded(Map<String, Told> told) {
    return new Question(
        form, entities, metrics, whens, segment, basis, nature, claimant, source, topic, amounts,
        operation, facts, told, leaning, standing, text);
  }

  /** "Who gains from it?" */
  public boolean asksWho() {
    return WHO.matcher(text).matches();
  }

  /** "Who replaced her?" asks who did something, and not who somebody is. */
  public boolean asksWhoDid() {
    Matcher who = WHO.matcher(text);
    return who.matches() && !IS.matcher(who.group("rest")).matches();
  }

  /** The same question in another form. */
  public Question as(Form other) {
    return new Question(
        other, entities, metrics, whens, segment, basis, nature, claimant, source, topic, amounts,
        operation, facts, likely, leaning, standing, text);
  }

  /** The same question, within a document. */
  Question within(String document) {
    return new Question(
        form, entities, metrics, whens, segment, basis, nature, claimant, document, topic, amounts,
        operation, facts, likely, leaning, standing, text);
  }

  /** The same question about another segment. */
  Question in(String other) {
    return new Question(
        form, entities, metrics, whens, other, basis, nature, claimant, source, topic, amounts,
        operation, facts, likely, leaning, standing, text);
  }

  /** The same question, for what another asks for at its time. */
  Question headed(Question by) {
    return new Question(
        by.form,
        entities,
        by.metrics,
        by.whens,
        segment,
        by.basis,
        by.nature,
        claimant,
        source,
        topic,
        List.of(),
        by.operation,
        facts,
        likely,
        Math.max(leaning, by.leaning),
        standing,
        text);
  }

  /** The same question about what is now, be it asked of what is to come. */
  Question now() {
    return new Question(
        form,
        entities,
        metrics,
        List.of(When.LATEST),
        segment,
        basis,
        null,
        claimant,
        source,
        topic,
        amounts,
        operation,
        facts,
        likely,
        leaning,
        standing,
        text);
  }

  /** The same question about all that is to come. */
  public Question ahead() {
    List<When> someday = List.of(When.SOMEDAY);
    return new Question(
        form, entities, metrics, someday, segment, basis, nature, claimant, source, topic, amounts,
        operation, facts, likely, leaning, standing, text);
  }

  /** The same question on another basis. */
  Question on(@Nullable String other) {
    return new Question(
        form, entities, metrics, whens, segment, other, nature, claimant, source, topic, amounts,
        operation, facts, likely, leaning, standing, text);
  }

  /** The same question about other entities. */
  public Question concerning(List<String> others) {
    return new Question(
        form, others, metrics, whens, segment, basis, nature, claimant, source, topic, amounts,
        operation, facts, likely, leaning, standing, text);
  }

  /** The same question about other metrics. */
  public Question about(List<String> others) {
    return new Question(
        form, entities, others, whens, segment, null, nature, claimant, source, topic, amounts,
        operation, facts, likely, leaning, standing, text);
  }

  public When when() {
    return whens.get(0);
  }
}
