package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.fact.Unit;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the figures that a message states: clause by clause, each amount with the name and the
 * measure nearest to it. Only phrases count, never the wording as a whole: a message is no
 * question, and nothing is to be read into it. Pure and thread-safe.
 */
public final class MessageReader {
  private static final int LONGEST = 8_000;

  private final Lexicon lexicon;
  private final Names names;

  public MessageReader(Vocabulary vocabulary) {
    this.lexicon = new Lexicon(vocabulary);
    this.names = new Names(lexicon);
  }

  /** What a clause takes over from the one before it. */
  private record Before(@Nullable String subject, List<String> metrics) {}

  /** In the order of the text; empty where it states none. */
  public List<Stated> read(String message, LocalDate today) {
    String text = message.length() > LONGEST ? message.substring(0, LONGEST) : message;
    Dates dates = new Dates(today);
    List<Stated> found = new ArrayList<>();
    Before before = new Before(null, List.of());
    for (String sentence : Clauses.sentences(text)) {
      before = new Before(before.subject(), List.of());
      for (String clause : Clauses.of(sentence)) {
        before = clause(Clause.of(clause, sentence, lexicon, names, dates), before, found);
      }
    }
    return List.copyOf(found);
  }

  private Before clause(Clause clause, Before before, List<Stated> found) {
    String subject = before.subject();
    List<String> metrics = before.metrics();
    int from = 0;
    for (List<Numbers.Found> amount : clause.amounts()) {
      int at = amount.get(0).positions().get(0);
      Unit unit = amount.get(0).amount().unit();
      Optional<String> named = subject(clause, from, at);
      // A name that nobody here knows is another subject, and not the one before.
      String whose = named.orElse(clause.leansOnBefore(from, at) ? subject : null);
      List<String> what = metrics(clause, at, unit);
      if (what.isEmpty() && fits(metrics, unit)) {
        what = metrics;
      }
      found.add(stated(clause, amount, whose, what));
      subject = whose == null ? subject : whose;
      metrics = what.isEmpty() ? metrics : what;
      from = amount.get(0).positions().get(amount.get(0).positions().size() - 1);
    }
    if (clause.amounts().isEmpty()) {
      subject = subject(clause, 0, clause.tokens().size()).orElse(subject);
    }
    return new Before(subject, metrics);
  }

  private Stated stated(
      Clause clause, List<Numbers.Found> amount, @Nullable String subject, List<String> metrics) {
    int at = amount.get(0).positions().get(0);
    BigDecimal high = amount.size() > 1 ? amount.get(1).amount().value() : null;
    Set<String> others = new LinkedHashSet<>();
    clause.mentions().forEach(m -> others.add(m.slug()));
    others.remove(subject);
    return new Stated(
        amount.get(0).amount(),
        high,
        clause.hedge(at),
        subject,
        List.copyOf(others),
        metrics,
        clause.bases(metrics),
        clause.segments(),
        clause.whens(),
        clause.nature(),
        clause.ahead(),
        clause.was(at),
        clause.doubts(amount, metrics),
        clause.sentence());
  }

  /**
   * The possessive right before what is measured, else the first name since the amount before, else
   * the first one after it.
   */
  private static Optional<String> subject(Clause clause, int from, int at) {
    List<Mention> before =
        clause.mentions().stream()
            .filter(m -> isSubject(m) && m.end() < at && (from == 0 || m.start() > from))
            .toList();
    Optional<Mention> owner =
        before.stream()
            .filter(m -> clause.tokens().get(m.end()).possessive())
            .reduce((one, later) -> later);
    return owner
        .or(() -> before.stream().findFirst())
        .or(
            () ->
                clause.mentions().stream().filter(m -> isSubject(m) && m.start() > at).findFirst())
        .map(Mention::slug);
  }

  /** Persons say things, and documents and datasets carry them; figures are of others. */
  private static boolean isSubject(Mention mention) {
    Entity.Kind kind = mention.entity().kind();
    return kind != Entity.Kind.PERSON
        && kind != Entity.Kind.PUBLISHER
        && kind != Entity.Kind.DATASET;
  }

  /** The nearest that are measured in the unit; several where one phrase names several. */
  private List<String> metrics(Clause clause, int at, @Nullable Unit unit) {
    List<Match<String>> near = new ArrayList<>();
    int nearest = Integer.MAX_VALUE;
    for (Match<String> match : clause.metrics()) {
      Optional<Metric> metric = lexicon.vocabulary.metric(match.value());
      if (metric.isEmpty() || !fits(metric.get(), unit)) {
        continue;
      }
      int distance = clause.distance(match, at);
      if (distance < nearest) {
        near.clear();
        nearest = distance;
      }
      if (distance == nearest) {
        near.add(match);
      }
    }
    // Of several at one place the one that says most is meant: "revenue a month" is not "revenue".
    int words = near.stream().mapToInt(m -> m.positions().size()).max().orElse(0);
    return near.stream()
        .filter(m -> m.positions().size() == words)
        .map(Match::value)
        .distinct()
        .toList();
  }

  private boolean fits(List<String> metrics, @Nullable Unit unit) {
    return !metrics.isEmpty()
        && metrics.stream()
            .allMatch(m -> lexicon.vocabulary.metric(m).filter(x -> fits(x, unit)).isPresent());
  }

  /** A bare "120b" is dollars or people; never percent. */
  private static boolean fits(Metric metric, @Nullable Unit unit) {
    return unit == null
        ? metric.unit() == Unit.USD || metric.unit() == Unit.USERS || metric.unit() == Unit.CHIPS
        : metric.unit() == unit;
  }

  static Set<Integer> words(List<Mention> mentions) {
    Set<Integer> words = new HashSet<>();
    for (Mention mention : mentions) {
      for (int i = mention.start(); i <= mention.end(); i++) {
        words.add(i);
      }
    }
    return words;
  }
}
