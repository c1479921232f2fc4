package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Unit;
import aimarket.knowledge.reading.KnownQuestions.Kind;
import aimarket.knowledge.reading.Reading.Declined.Why;
import aimarket.knowledge.vocabulary.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What must not be answered, whatever else was found: the one place that declines. */
final class Screen {
  private static final int FOREIGN_WORDS = 2;
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /** How likely by its wording what the store does not hold must be before it is declined. */
  private static final double SURE = 0.85;

  /** The same where something of this market is named. */
  private static final double SUREST = 0.95;

  private static final double HALF = 0.5;

  /** How likely it must be that what is asked is not here, where words are left over. */
  private static final double ELSEWHERE = 0.6;

  /** A statement that the question is worded for this much is asked for, and no figure. */
  private static final double TOLD = 0.3;

  /** Leaning to a figure less than this, a segment that is not known may be a word like others. */
  private static final double HARDLY = -1;

  /** The kind of phrasings, in the data, that tell the bot what to do. */
  private static final String INSTRUCTION = "instruction";

  private static final Set<String> SUPPOSING = Set.of("if", "once", "suppose");
  private static final Set<String> ANYBODY =
      Set.of("a", "an", "customers", "enterprises", "firms", "companies");
  private final Lexicon lexicon;
  private final Strangers strangers;
  private final Known known;
  private final Offices offices;

  Screen(Lexicon lexicon, Known known) {
    this.lexicon = lexicon;
    this.known = known;
    this.strangers = new Strangers(lexicon);
    this.offices = new Offices(lexicon);
  }

  /** Why to decline, and the words that made it so. */
  record Refusal(Why why, String what) {}

  /** Before anything is read: what is no question about this market at all. */
  Optional<Refusal> first(Scan scan) {
    if (!lexicon.instructions.find(scan.tokens()).isEmpty()) {
      return Optional.of(new Refusal(Why.INSTRUCTION, scan.text()));
    }
    Optional<String> language = language(scan);
    if (language.isPresent()) {
      return Optional.of(new Refusal(Why.OTHER_LANGUAGE, language.get()));
    }
    if (Standing.of(scan) != null) {
      return Optional.empty();
    }
    List<Match<String>> outside = lexicon.outside.find(scan.tokens());
    List<Measures.Scored> measures = measures(scan, outside);
    boolean field =
        !measures.isEmpty()
            || !scan.entities().isEmpty()
            || scan.source() != null
            || scan.claimant() != null
            || !scan.segments().isEmpty();
    boolean phrased = measures.stream().anyMatch(Measures.Scored::phrased);
    boolean overview = scan.cue(Form.PROFILE) && !scan.entities().isEmpty();
    boolean amount = field && scan.amounts().stream().anyMatch(Screen::isMeasured);
    boolean parted = !scan.segments().isEmpty() && scan.entities().size() > 1;
    if ((!field || !phrased && !parted)
        && !overview
        && !amount
        && !(scan.cue(Form.SOURCES) && scan.pronoun())
        && scan.near().likely(Kind.OUTSIDE) >= (field ? SUREST : SURE)) {
      boolean order = scan.near().best(Kind.OUTSIDE).equals(INSTRUCTION);
      return Optional.of(new Refusal(order ? Why.INSTRUCTION : Why.OUT_OF_DOMAIN, scan.text()));
    }
    if (!outside.isEmpty() && !field) {
      return Optional.of(new Refusal(Why.OUT_OF_DOMAIN, words(outside.get(0), scan)));
    }
    return Optional.empty();
  }

  /** "Book us a table" measures nothing, though its words are those of measures. */
  private static List<Measures.Scored> measures(Scan scan, List<Match<String>> outside) {
    return scan.metrics().stream()
        .filter(
            m ->
                m.positions().isEmpty()
                    || outside.stream().noneMatch(o -> o.positions().containsAll(m.positions())))
        .toList();
  }

  /** Billions are an amount of something, whatever their unit is. */
  private static boolean isMeasured(AskedAmount amount) {
    return amount.unit() != null || amount.value().compareTo(MILLION) >= 0;
  }

  /** In "acorn plus birch" nothing is called Plus. */
  private static boolean isSum(Match<String> match, Scan scan) {
    return scan.tokens().get(match.end()).word().equals("plus")
        && scan.mentions().stream().anyMatch(m -> m.start() == match.end() + 1);
  }

  /** What asks for no figure: only a name that the store does not have is declined. */
  Optional<Refusal> ofStore(Scan scan) {
    return absentName(scan).or(() -> scan.hasMetric() ? Optional.empty() : strangers.name(scan));
  }

  /**
   * What asks about a document: neither one of a stranger, nor one that speaks of a stranger.
   *
   * @param foreign a document of somebody who is known and has none here, as written; else empty
   */
  Optional<Refusal> ofDocument(Scan scan, String foreign) {
    if (!lexicon.instructions.find(scan.tokens()).isEmpty()) {
      return Optional.of(new Refusal(Why.INSTRUCTION, scan.text()));
    }
    return foreign.isEmpty()
        ? absentName(scan).or(() -> strangers.name(scan))
        : Optional.of(new Refusal(Why.ABSENT_ENTITY, "the " + foreign.replace("'s ", " ")));
  }

  /** After reading: names, measures, segments and events that the store does not have. */
  Optional<Refusal> then(Scan scan, boolean figure) {
    return absentName(scan)
        .or(() -> strangers.described(scan))
        .or(() -> offices.vacancy(scan))
        .or(() -> strangers.speaker(scan))
        .or(() -> premise(scan))
        .or(() -> undone(scan))
        .or(() -> absentDetail(scan))
        .or(() -> absentMeasure(scan, figure))
        .or(() -> likeAbsentMeasures(scan))
        .or(() -> absentSegment(scan, figure))
        .or(() -> figure ? Optional.empty() : elsewhere(scan))
        .or(() -> figure ? strangers.version(scan) : Optional.empty())
        .or(() -> figure ? strangers.name(scan) : Optional.empty());
  }

  private Optional<Refusal> absentName(Scan scan) {
    return lexicon.absent.findApart(scan.tokens()).stream()
        .filter(m -> scan.mentions().stream().noneMatch(n -> n.covers(m)))
        .map(m -> new Refusal(Why.ABSENT_ENTITY, m.value()))
        .findFirst();
  }

  /** What nobody tells of a deal or a sale: whatever comes near it is about something else. */
  private Optional<Refusal> absentDetail(Scan scan) {
    return lexicon.absentDetails.find(scan.tokens()).stream()
        .filter(m -> scan.mentions().stream().noneMatch(n -> n.covers(m)))
        .map(m -> new Refusal(Why.ABSENT_METRIC, m.value()))
        .findFirst();
  }

  /** By its phrase, unless words are asked for that only happen to have it. */
  private Optional<Refusal> absentMeasure(Scan scan, boolean figure) {
    Optional<Match<String>> measure =
        lexicon.absentMetrics.find(scan.tokens()).stream().filter(m -> !isSum(m, scan)).findFirst();
    boolean deed = // "what did she do in the letter to its employees"
        scan.topic() != null
            && !figure
            && Manner.words(scan.manner()) > SURE
            && measure.filter(m -> m.positions().size() == 1).isPresent();
    boolean amount =
        figure
            || scan.cue("amount")
            || !(scan.cue(Form.STATEMENTS) || scan.near().asksForStatement())
            || (measure.filter(m -> m.positions().size() > 1).isPresent()
                && !scan.cue("why")
                && Manner.words(scan.manner()) < HALF);
    boolean told = scan.near().told() >= TOLD && !scan.hasMetric() && scan.cue(Form.TREND);
    boolean worded = // by more than a word or two
        scan.near().surelyTold() && !scan.cue("quantity") && scan.content().size() > 1;
    boolean reason = told || worded || (scan.cue("why") && !figure); // why it fell, not how much
    boolean loose = // its words stand apart, and a sentence has most of them
        measure.filter(Screen::isGapped).isPresent()
            && scan.near().mostlyTold()
            && !scan.cue("quantity");
    return measure
        .filter(m -> amount && !deed && !reason && !loose && !covered(m, scan))
        .map(m -> new Refusal(Why.ABSENT_METRIC, m.value()));
  }

  /** By its wording as a whole. */
  private Optional<Refusal> likeAbsentMeasures(Scan scan) {
    boolean phrased = scan.metrics().stream().anyMatch(Measures.Scored::phrased);
    boolean allForecasts = scan.cue(Form.FORECASTS) && scan.content().isEmpty();
    boolean standing = Standing.of(scan) != null;
    boolean measure = !scan.cue(Form.SOURCES) && !scan.cue(Form.PROFILE);
    boolean leaning = scan.cue("compares") && scan.pronoun() && scan.left().isEmpty();
    boolean like =
        !phrased
            && !allForecasts
            && !standing
            && measure
            && !scan.near().mostlyTold()
            && !leaning
            && !isGiven(scan)
            && !(scan.entities().size() > 1 && !scan.segments().isEmpty())
            && !scan.cue("why")
            && scan.near().likely(Kind.ABSENT) >= SURE;
    return like
        ? Optional.of(new Refusal(Why.ABSENT_METRIC, scan.near().best(Kind.ABSENT)))
        : Optional.empty();
  }

  /** "How much did Acorn throw at Birch?" asks for the money between the two, whatever the verb. */
  private boolean isGiven(Scan scan) {
    return scan.cue("quantity")
        && scan.content().size() <= 1
        && scan.entities().size() > 1
        && scan.metrics().stream()
            .limit(1)
            .anyMatch(
                m ->
                    m.metric().unit() == Unit.USD
                        && known
                            .metricsBetween(scan.entities().get(0), scan.entities().get(1))
                            .contains(m.slug()));
  }

  private Optional<Refusal> absentSegment(Scan scan, boolean figure) {
    boolean ofFigures =
        figure || scan.claimant() != null || (scan.hasMetric() && Leaning.of(scan) > HARDLY);
    boolean ranked = scan.cue(Form.RANK) || scan.cue(Form.COMPARE);
    boolean told = scan.near().told() >= HALF;
    boolean between =
        !scan.cue("why")
            && (scan.cue(Form.RANK) || (scan.entities().size() > 1 || ranked) && !told);
    return lexicon.absentSegments.find(scan.tokens()).stream()
        .filter(s -> !covered(s, scan) && scan.mentions().stream().noneMatch(n -> n.covers(s)))
        .filter(s -> (ofFigures || between) && scan.segments().isEmpty())
        .map(s -> new Refusal(Why.ABSENT_SEGMENT, s.value()))
        .findFirst();
  }

  /**
   * Somebody is named and nothing else is known: words that nothing explains, and a wording like
   * that of questions which have no answer here.
   */
  private static Optional<Refusal> elsewhere(Scan scan) {
    boolean person =
        scan.mentions().stream().anyMatch(m -> m.entity().kind() == Entity.Kind.PERSON);
    boolean like =
        !scan.left().isEmpty()
            && !scan.hasMetric()
            && scan.topic() == null
            && scan.amounts().isEmpty()
            && !person
            && !scan.cue(Form.PROFILE)
            && scan.near().told() < TOLD
            && scan.near().likely(Kind.OUTSIDE) + scan.near().likely(Kind.ABSENT) > ELSEWHERE;
    return like ? Optional.of(new Refusal(Why.OUT_OF_DOMAIN, scan.text())) : Optional.empty();
  }

  private static boolean isGapped(Match<String> match) {
    return match.end() - match.start() + 1 > match.positions().size();
  }

  /** A longer phrase of a metric that the store has wins over a shorter one that it has not. */
  private static boolean covered(Match<String> measure, Scan scan) {
    return scan.metrics().stream()
        .filter(Measures.Scored::phrased)
        .anyMatch(
            m ->
                m.positions().containsAll(measure.positions())
                        && m.positions().size() > measure.positions().size()
                    || isGapped(measure) && isPartOf(m, measure));
  }

  /** "What slice of the visits belongs to it": the slice is what is measured, and is no stake. */
  private static boolean isPartOf(Measures.Scored metric, Match<String> measure) {
    return metric.metric().unit() == Unit.PERCENT
        && metric.positions().stream()
            .allMatch(
                i -> measure.start() < i && i < measure.end() && !measure.positions().contains(i));
  }

  /** "And who holds that job at Birch?" behind a question for an office of another firm. */
  Optional<Refusal> vacancy(Scan scan, Question before) {
    return offices.vacancy(scan, before);
  }

  /** Whether somebody is only described, by a word that nothing here knows. */
  boolean describes(Scan scan) {
    return strangers.described(scan).isPresent();
  }

  private Optional<Refusal> premise(Scan scan) {
    for (Match<String> verb : lexicon.premises.find(scan.tokens())) {
      int needed = verb.value().equals("between") ? 2 : 1;
      boolean before = scan.mentions().stream().anyMatch(m -> m.end() < verb.start());
      boolean after = scan.mentions().stream().anyMatch(m -> m.start() > verb.start());
      boolean spoken = scan.mentions().isEmpty() && (scan.pronoun() || scan.topic() != null);
      boolean fits = needed == 2 ? before && after : before || after || spoken;
      if (fits && !isSupposed(scan, verb)) {
        return Optional.of(new Refusal(Why.FALSE_PREMISE, said(scan, verb)));
      }
    }
    return Optional.empty();
  }

  /** The reason is asked for what no source says was done, and what measures nothing either. */
  private static Optional<Refusal> undone(Scan scan) {
    OptionalInt deed = scan.near().undone();
    boolean measured =
        deed.isPresent()
            && scan.metrics().stream().anyMatch(m -> m.positions().contains(deed.getAsInt()));
    return scan.cue("why") && deed.isPresent() && !measured
        ? Optional.of(new Refusal(Why.FALSE_PREMISE, scan.text()))
        : Optional.empty();
  }

  /** "If it files to go public, who …" does not take it for done; a statement may answer. */
  private static boolean isSupposed(Scan scan, Match<String> verb) {
    boolean told = scan.near().asksForStatement() || scan.near().told() >= TOLD;
    boolean whenever = // "when a customer buys it through Birch"
        scan.near().mostlyTold()
            && IntStream.range(1, verb.start())
                .anyMatch(
                    i ->
                        scan.tokens().get(i).word().equals("when")
                            && ANYBODY.contains(scan.tokens().get(i + 1).word()));
    return whenever
        || told
            && scan.tokens().subList(0, verb.start()).stream()
                .anyMatch(t -> SUPPOSING.contains(t.word()));
  }

  private String said(Scan scan, Match<String> verb) {
    List<String> names = scan.mentions().stream().map(m -> m.entity().name()).distinct().toList();
    return "%s (%s)".formatted(words(verb, scan), String.join(", ", names));
  }

  private Optional<String> language(Scan scan) {
    Words words = lexicon.vocabulary.words();
    Set<String> written =
        scan.tokens().stream().map(Token::word).collect(Collectors.toUnmodifiableSet());
    for (Map.Entry<String, List<String>> language : words.languages().entrySet()) {
      long count = language.getValue().stream().distinct().filter(written::contains).count();
      if (count >= FOREIGN_WORDS && count * 4 >= scan.tokens().size()) {
        return Optional.of(language.getKey());
      }
    }
    long latin =
        scan.text().codePoints().filter(Character::isLetter).filter(c -> c < 0x250).count();
    long letters = scan.text().codePoints().filter(Character::isLetter).count();
    return letters > 3 && latin * 2 < letters ? Optional.of("this script") : Optional.empty();
  }

  static String words(Match<String> match, Scan scan) {
    return match.positions().stream()
        .map(i -> scan.tokens().get(i).text())
        .collect(Collectors.joining(" "));
  }
}
