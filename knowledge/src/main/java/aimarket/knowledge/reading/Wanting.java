package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.fact.Unit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a question wants counted, where that is not what the measure that was read counts: a part,
 * dollars, litres, or what a person is paid.
 */
final class Wanting {
  private static final Pattern PART =
      Pattern.compile(
          "\\bwhat (?:percentage|percent|%|share|fraction|portion|proportion|part|slice|cut|chunk"
              + "|piece) of\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DAILY =
      Pattern.compile(
          "\\b(?:per|each|every|average|typical|single) (?:day|hour|minute)\\b"
              + "|(?<!in |for |got |have )\\ba (?:day|minute)\\b|\\b(?:daily|hourly)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Of such things nobody says what they cost where their number is given. */
  private static final Set<Unit> THINGS =
      Set.of(Unit.GW, Unit.CHIPS, Unit.YEARS, Unit.MONTHS, Unit.USERS);

  /** A measure that scores so much is named, and not just hinted at. */
  private static final double SURELY = 3;

  private static final Set<Form> FIGURES = Set.of(Form.LOOKUP, Form.COMPUTED, Form.COMPARE);
  private static final Set<String> CHANNEL = Set.of("on", "via", "through");
  private static final Set<String> MANY = Set.of("many", "much");
  private static final Set<String> EARNS =
      Set.of("make", "makes", "earn", "earns", "earned", "paid");
  private static final Pattern WORD = Pattern.compile("[a-z]{3,}");

  private Wanting() {}

  /** What is wanted and is not here; empty where the measure counts what is wanted. */
  static Optional<String> of(Scan scan, Question question, Lexicon lexicon, Known known) {
    List<Metric> metrics =
        question.metrics().stream().flatMap(m -> lexicon.vocabulary.metric(m).stream()).toList();
    Optional<Metric> metric = metrics.stream().findFirst();
    String words = scan.tokens().stream().map(Token::word).collect(Collectors.joining(" "));
    boolean plain = question.form() == Form.LOOKUP && question.operation() == null;
    Set<Want> wants = Want.of(scan.tokens(), lexicon.wants);
    if (question.form() == Form.STATEMENTS) {
      boolean told = scan.near().mostlyTold() || scan.near().asksForStatement();
      return told ? Optional.empty() : counted(scan).or(() -> reason(scan, question));
    }
    Optional<String> channel = metric.flatMap(m -> channel(scan, m, known));
    if (channel.isPresent() || metric.isEmpty()) {
      return channel;
    }
    if (wants.contains(Want.SHORTFALL) && FIGURES.contains(question.form())) {
      return Optional.of("size of a shortfall");
    }
    if (isOfMoney(wants, metrics) && FIGURES.contains(question.form())) {
      return Optional.of("dollar value of " + metric.get().name());
    }
    if (wants.contains(Want.PLACE) && (plain || question.form() == Form.RANK)) {
      return Optional.of("location");
    }
    boolean sized =
        FIGURES.contains(question.form()) || question.form() == Form.RANK && scan.cue("quantity");
    if (wants.contains(Want.WORLD) && scan.entities().isEmpty() && sized) {
      return Optional.of("the whole market");
    }
    if (!plain) {
      return Optional.empty();
    }
    Unit unit = metric.get().unit();
    if (unit == Unit.YEARS && scan.cue("time")) {
      return Optional.of("dates"); // how many years is no answer to when
    }
    boolean part = unit == Unit.PERCENT || unit == Unit.PERCENTAGE_POINTS;
    if (!part && PART.matcher(words).find()) {
      return Optional.of("breakdown of " + metric.get().name());
    }
    if (DAILY.matcher(words).find()) {
      return Optional.of(metric.get().name() + " by the day or the hour");
    }
    return isPaid(scan)
        ? Optional.of("salaries")
        : counted(scan).or(() -> Counted.strange(scan.tokens(), unit, lexicon.vocabulary.words()));
  }

  /** "Why does Cedar lose money?", where no source says of Cedar how much, or that it does. */
  private static Optional<String> reason(Scan scan, Question question) {
    return scan.metrics().stream()
        .limit(1)
        .filter(m -> m.phrased() && m.score() >= SURELY)
        .filter(m -> scan.cue("why") && !scan.mentions().isEmpty() && question.metrics().isEmpty())
        .filter(m -> scan.mentions().stream().noneMatch(Wanting::isPerson))
        .map(m -> m.metric().name())
        .findFirst();
  }

  /**
   * Money is wanted and nothing that was read comes in dollars, nor does what is read first, where
   * it stands between two: what one of them is worth is no price of what they agreed.
   */
  private static boolean isOfMoney(Set<Want> wants, List<Metric> metrics) {
    boolean deal =
        metrics.get(0).counterpartyRole() != null && THINGS.contains(metrics.get(0).unit());
    boolean dollars = !deal && metrics.stream().anyMatch(m -> m.unit() == Unit.USD);
    boolean things = deal || metrics.stream().allMatch(m -> THINGS.contains(m.unit()));
    return !dollars && (wants.contains(Want.MONEY) || wants.contains(Want.COST) && things);
  }

  /** "Who sells more on Birch's marketplace?", where only what each sells in all is known. */
  private static Optional<String> channel(Scan scan, Metric metric, Known known) {
    boolean told = metric.counterpartyRole() != null;
    boolean read = !told && scan.metrics().stream().limit(1).anyMatch(Measures.Scored::phrased);
    return (read ? scan.mentions() : List.<Mention>of())
        .stream()
            .filter(m -> m.entity().kind() == Entity.Kind.PRODUCT && m.start() > 0)
            .filter(m -> CHANNEL.contains(scan.tokens().get(m.start() - 1).word()))
            .filter(m -> !known.has(m.slug(), metric.slug()))
            .filter(m -> scan.metrics().get(0).positions().stream().anyMatch(at -> at < m.start()))
            .filter(m -> scan.entities().stream().anyMatch(e -> known.has(e, metric.slug())))
            .map(m -> metric.name() + " through " + m.entity().name())
            .findFirst();
  }

  /** "How much does Doe make?" */
  private static boolean isPaid(Scan scan) {
    return scan.mentions().stream()
        .filter(Wanting::isPerson)
        .anyMatch(
            m ->
                scan.tokens().stream()
                    .skip(m.end() + 1)
                    .limit(2) // "does Doe even make"
                    .anyMatch(t -> EARNS.contains(t.word())));
  }

  private static boolean isPerson(Mention mention) {
    return mention.entity().kind() == Entity.Kind.PERSON;
  }

  /** "How much water": what is behind "how much" and is nothing that is known. */
  private static Optional<String> counted(Scan scan) {
    List<Token> tokens = scan.tokens();
    for (int i = 1; i + 1 < tokens.size(); i++) {
      boolean how = tokens.get(i - 1).word().equals("how") && MANY.contains(tokens.get(i).word());
      Token thing = tokens.get(i + 1);
      if (how && scan.left().contains(thing) && WORD.matcher(thing.word()).matches()) {
        return Optional.of(thing.word());
      }
    }
    return Optional.empty();
  }
}
