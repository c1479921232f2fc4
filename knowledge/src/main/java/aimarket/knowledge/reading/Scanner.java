package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Nature;
import aimarket.knowledge.fact.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs the stages over one text, each of which explains some of its words. */
final class Scanner {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+){2,}");

  /** So sure by its wording, an overview is asked for however long the question is. */
  private static final double BEYOND_DOUBT = 0.999;

  /** So likely and covered at once, a statement is asked for, whatever the wording is like. */
  private static final double SURELY_TOLD = 0.8;

  /** An overview is asked for in a few words, or in those that ask for one. */
  private static final int SHORT = 8;

  private static final String PROFILE = Form.PROFILE.code();

  /** The cue words for whether something that somebody said is right. */
  private static final String CHECKED = "checked";

  static final Set<String> DOUBTS = Set.of(Form.AGREEMENT.code(), CHECKED);

  private final Lexicon lexicon;
  private final Typos typos;
  private final Framing framing;
  private final Names entities;
  private final Measures measures;
  private final Wording wording;
  private volatile Dates dates = new Dates(LocalDate.EPOCH);
  private final Manner manner;

  Scanner(Lexicon lexicon, Learned learned) {
    this.lexicon = lexicon;
    this.typos = new Typos(lexicon);
    this.framing = new Framing(lexicon);
    this.entities = new Names(lexicon);
    this.measures = new Measures(lexicon);
    Outliner outliner = new Outliner(lexicon, entities);
    this.manner = new Manner(learned.forms, outliner);
    this.wording = new Wording(learned, outliner);
  }

  Scan scan(String raw, LocalDate today, Known known) {
    List<String> facts = new ArrayList<>();
    String text = withoutIds(Tokens.clean(raw), known, facts);
    Typos.Mended mended = typos.mend(Tokens.of(text));
    List<Token> tokens = framing.asked(mended.tokens());
    Set<Integer> explained = new HashSet<>();

    Names.Found named = entities.find(tokens);
    explained.addAll(named.explained());
    List<Match<Lexicon.BasisOf>> bases = lexicon.bases.find(tokens);
    List<Mention> mentions = named.mentions().stream().filter(m -> !isOfBasis(m, bases)).toList();
    Attribution.Found voice = Attribution.find(tokens, mentions, known, lexicon.vocabulary);
    explained.addAll(voice.explained());

    List<Dates.Found> dates = dates(today).find(tokens);
    Set<Integer> dated = Scan.union(dates.stream().map(Dates.Found::positions).toList());
    explained.addAll(dated);
    List<Numbers.Found> numbers = Numbers.find(tokens, dated);
    numbers.forEach(n -> explained.addAll(n.positions()));

    Nearness near = wording.of(tokens, named.mentions());
    Set<Integer> content = content(tokens, explained);

    Set<String> about = new LinkedHashSet<>();
    List<Match<Operation>> cuedOperations = lexicon.operations.findOuter(tokens);
    boolean rest = cuedOperations.stream().anyMatch(o -> o.value() == Operation.REST);
    Set<Mention> aside = rest ? Set.of() : Aside.of(voice.mentions(), tokens);
    List<Mention> meant = voice.mentions().stream().filter(m -> !aside.contains(m)).toList();
    for (Mention mention : meant) {
      if (about.contains(mention.slug()) && isOfGroup(mention.slug(), meant)) {
        about.remove(mention.slug()); // "of the two, how much is Acorn's": Acorn is named last
      }
      about.add(mention.slug());
    }
    Set<Integer> names = named.explained();
    List<Match<String>> topics = lexicon.topics.find(tokens);
    topics.forEach(t -> explained.addAll(t.positions()));
    List<Measures.Scored> metrics =
        measures.find(
            tokens,
            about,
            units(tokens, numbers),
            words(named.mentions()),
            topics,
            near,
            content,
            quantity(tokens) || numbers.stream().anyMatch(n -> n.amount().unit() != null),
            voice.claimant() == null ? Set.of() : known.metricsSaidBy(voice.claimant()),
            known);
    metrics.forEach(m -> explained.addAll(m.positions()));
    List<Dates.Found> times = dates.stream().filter(d -> !isOfMeasure(d, metrics)).toList();
    metrics.stream().limit(1).forEach(m -> explained.addAll(near.sharedWith(m.slug())));
    // A dataset is what the question is about where it has figures of its own.
    String speaker = voice.voice();
    String own = speaker == null || metrics.isEmpty() ? null : own(speaker, metrics.get(0), known);
    boolean ownFigures = own != null;
    if (own != null) {
      about.add(own);
    } else if (speaker != null && about.isEmpty() && isNoneOfIts(voice, metrics, known)) {
      about.add(speaker); // what is asked of it is none of what its dataset measures
    } else if (speaker != null
        && about.isEmpty()
        && metrics.isEmpty()
        && lexicon.segments.findApart(tokens).isEmpty()) {
      about.add(speaker);
    }

    bases.forEach(b -> explained.addAll(b.positions()));
    Set<Integer> measured = Scan.union(metrics.stream().map(Measures.Scored::positions).toList());
    List<Match<String>> others = lexicon.absentSegments.find(tokens);
    List<Match<String>> segments =
        apart(lexicon.segments.findApart(tokens), names).stream()
            .filter(s -> !measured.containsAll(s.positions()))
            .filter(s -> others.stream().noneMatch(o -> o.hides(s)))
            .toList();
    segments.forEach(s -> explained.addAll(s.positions()));
    List<Match<String>> cues = apart(lexicon.cues.findOuter(tokens), names);
    cues.forEach(c -> explained.addAll(c.positions()));
    List<Match<Operation>> operations = apart(cuedOperations, names);
    operations.forEach(o -> explained.addAll(o.positions()));
    List<Match<Nature>> natures = apart(lexicon.natures.find(tokens), names);
    natures.forEach(n -> explained.addAll(n.positions()));

    Set<String> cueCodes = new TreeSet<>();
    cues.forEach(c -> cueCodes.add(c.value()));
    Map<String, Double> put = manner.of(tokens, named.mentions(), measures(metrics));
    cueCodes.addAll(Manner.cues(put, about.size()));
    boolean figured = !about.isEmpty() && metrics.stream().anyMatch(Measures.Scored::phrased);
    if (cueCodes.contains(CHECKED) && figured) {
      cueCodes.remove(Form.AGREEMENT.code()); // a figure that somebody gave is held against ours
    } else if (cueCodes.contains(CHECKED)) {
      cueCodes.add(Form.AGREEMENT.code());
    }
    if (near.told() >= SURELY_TOLD && !lexicalAgreement(cues)) {
      cueCodes.remove(Form.AGREEMENT.code()); // what one statement answers asks for no agreement
    }
    if ((!content.isEmpty() || tokens.size() > SHORT)
        && put.getOrDefault(PROFILE, 0.0) < BEYOND_DOUBT
        && cues.stream().noneMatch(c -> c.value().equals(PROFILE))) {
      cueCodes.remove(PROFILE); // words that say something ask for more than an overview
    }
    if (times.stream().anyMatch(Dates.Found::since) && !metrics.isEmpty()) {
      cueCodes.add(Form.TREND.code());
    }
    if (cueCodes.contains("follow up") && !lexicalAgreement(cues)) {
      cueCodes.remove(Form.AGREEMENT.code()); // leaning on the question before is no doubt of it
    }
    Operation operation =
        new AskedOperation(tokens, metrics, operations, near)
            .operation(Manner.operation(put, metrics, about.size()), segments, times);
    Nature nature = natures.isEmpty() ? null : natures.get(0).value();
    List<When> whens =
        cueCodes.contains(Form.COMMAND + Form.CHANGES.code())
            ? List.of(
                Lately.of(line(tokens), times.stream().map(Dates.Found::when).toList(), today))
            : times.stream().map(Dates.Found::when).distinct().toList();
    boolean ahead =
        (nature != null && nature.isForward())
            || cueCodes.contains("ahead")
            || whens.stream().anyMatch(When::ahead);
    return new Scan(
        text,
        tokens,
        mended.corrections(),
        voice.mentions(),
        List.copyOf(about),
        metrics,
        Set.copyOf(bases.stream().filter(b -> !isAdded(b, operations)).map(Match::value).toList()),
        segments.stream().map(Match::value).distinct().toList(),
        topics.isEmpty() ? null : topics.get(0).value(),
        whens,
        cueCodes.contains("now"),
        numbers.stream().map(Numbers.Found::amount).distinct().toList(),
        cueCodes,
        operation,
        nature,
        ahead,
        voice.source(),
        voice.sources(),
        ownFigures ? null : voice.claimant(),
        List.copyOf(facts),
        cueCodes.contains("pronoun"),
        lexicon.relations.find(tokens).stream()
            .filter(n -> bases.stream().noneMatch(b -> b.hides(n)))
            .anyMatch(n -> n.value().equals("rival")),
        near,
        content,
        topics.stream().anyMatch(t -> !measured.containsAll(t.positions())),
        put,
        Scan.unexplained(tokens, explained, lexicon));
  }

  /** Whether it is named first as one of several, by one word for all of them. */
  private static boolean isOfGroup(String slug, List<Mention> mentions) {
    return mentions.stream()
        .filter(m -> m.slug().equals(slug))
        .limit(1)
        .anyMatch(
            m ->
                mentions.stream()
                    .anyMatch(o -> o.start() == m.start() && !o.slug().equals(m.slug())));
  }

  /** "In total" of one that has put something into several adds up, and is no way of counting. */
  private static boolean isAdded(Match<Lexicon.BasisOf> basis, List<Match<Operation>> operations) {
    return operations.stream()
        .filter(o -> o.value() == Operation.SUM)
        .anyMatch(o -> o.positions().containsAll(basis.positions()));
  }

  private static String line(List<Token> tokens) {
    return tokens.stream().map(Token::word).collect(Collectors.joining(" "));
  }

  /** "What it turns over in a year": the year is of the measure, and is no time. */
  private static boolean isOfMeasure(Dates.Found date, List<Measures.Scored> metrics) {
    return metrics.stream()
        .filter(Measures.Scored::phrased)
        .anyMatch(
            m ->
                m.positions().containsAll(date.positions())
                    && m.positions().size() > date.positions().size());
  }

  /** Where what is measured is named, each name on its own. */
  private static List<Set<Integer>> measures(List<Measures.Scored> metrics) {
    return metrics.stream()
        .filter(Measures.Scored::phrased)
        .limit(2)
        .map(Measures.Scored::positions)
        .toList();
  }

  private static boolean lexicalAgreement(List<Match<String>> cues) {
    return cues.stream().anyMatch(c -> DOUBTS.contains(c.value()));
  }

  private boolean quantity(List<Token> tokens) {
    return lexicon.cues.find(tokens).stream()
            .anyMatch(c -> c.value().equals("quantity") || c.value().equals("profile"))
        || !lexicon.operations.find(tokens).isEmpty();
  }

  private static boolean isNoneOfIts(
      Attribution.Found voice, List<Measures.Scored> metrics, Known known) {
    return !voice.claimant().equals(voice.voice())
        && metrics.stream().limit(1).anyMatch(Measures.Scored::phrased)
        && !known.metricsSaidBy(voice.claimant()).contains(metrics.get(0).slug());
  }

  /** Its patterns are dear to make, and a day lasts for many questions. */
  private Dates dates(LocalDate today) {
    Dates current = dates;
    if (!current.isOf(today)) {
      current = new Dates(today);
      dates = current;
    }
    return current;
  }

  /** Words that say something: no names, no times, no amounts, and none of every question. */
  private Set<Integer> content(List<Token> tokens, Set<Integer> explained) {
    Set<Integer> content = new TreeSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (!explained.contains(i) && !lexicon.isCommon(tokens.get(i)) && !tokens.get(i).isNumber()) {
        content.add(i);
      }
    }
    return content;
  }

  /** "On Acorn's way of counting": Acorn is named for the basis, and is not what is asked about. */
  private static boolean isOfBasis(Mention mention, List<Match<Lexicon.BasisOf>> bases) {
    return bases.stream()
        .anyMatch(
            b ->
                b.positions().size() > 1
                    && mention.end() <= b.end()
                    && mention.start() >= b.start());
  }

  /** The dataset, or the firm behind it, where it has figures of its own: how much it covers. */
  private @Nullable String own(String speaker, Measures.Scored metric, Known known) {
    if (known.has(speaker, metric.slug())) {
      return speaker;
    }
    return lexicon.vocabulary.entity(speaker).stream()
        .flatMap(e -> e.relations().stream())
        .map(Entity.Relation::to)
        .filter(to -> known.has(to, metric.slug()))
        .findFirst()
        .orElse(null);
  }

  /** Words of names that are no measures; those of a dataset may be: "the Ramp figures". */
  private static Set<Integer> words(List<Mention> mentions) {
    Set<Integer> words = new HashSet<>();
    for (Mention mention : mentions) {
      boolean dataset = mention.entity().kind() == Entity.Kind.DATASET;
      for (int i = mention.start(); i <= mention.end() && !dataset; i++) {
        words.add(i);
      }
    }
    return words;
  }

  /** Words of a name are no cues: Project Rainier looks ahead to nothing. */
  private static <T> List<Match<T>> apart(List<Match<T>> matches, Set<Integer> names) {
    return matches.stream().filter(m -> m.positions().stream().noneMatch(names::contains)).toList();
  }

  private static Set<Unit> units(List<Token> tokens, List<Numbers.Found> numbers) {
    Set<Unit> units = EnumSet.noneOf(Unit.class);
    numbers.forEach(
        n -> {
          if (n.amount().unit() != null) {
            units.add(n.amount().unit());
          }
        });
    for (Token token : tokens) {
      switch (token.word()) {
        case "%", "percent", "percentage" -> units.add(Unit.PERCENT);
        case "$", "$$", "dollars", "usd" -> units.add(Unit.USD);
        case "gw", "gigawatts", "gigawatt" -> units.add(Unit.GW);
        default -> {}
      }
    }
    return units;
  }

  /** Ids of facts are taken out first, since they are made of words. */
  private static String withoutIds(String text, Known known, List<String> facts) {
    Matcher matcher = ID.matcher(text);
    StringBuilder rest = new StringBuilder();
    while (matcher.find()) {
      boolean fact = known.isFact(matcher.group());
      if (fact) {
        facts.add(matcher.group());
      }
      matcher.appendReplacement(rest, fact ? "" : Matcher.quoteReplacement(matcher.group()));
    }
    return matcher.appendTail(rest).toString();
  }
}
