package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a follow-up takes over from the question before. */
final class FollowUp {
  private static final Set<Form> KEPT = Set.of(Form.TREND, Form.SEGMENT);

  private static final Set<String> HOLDING =
      Set.of(
          "accept",
          "accepts",
          "agree",
          "agrees",
          "dispute",
          "disputes",
          "confirm",
          "confirms",
          "challenge",
          "challenges",
          "contest",
          "contests",
          "say",
          "think",
          "claim");

  /** What is worked out of one party's figures, and so of another's in the same way. */
  private static final Set<Operation> OF_ONE =
      EnumSet.of(Operation.MULTIPLE, Operation.PER_YEAR, Operation.PER_MONTH);

  private static final Pattern HER_FIRM =
      Pattern.compile(
          "\\b(?:her|his) (?:own )?(?:company|firm|lab|employer)\\b", Pattern.CASE_INSENSITIVE);

  private static final Set<String> SAYER = Set.of("she", "he", "say", "says", "said");

  private static final Set<String> BACK = Set.of("it", "its", "they", "them", "their");

  /** So likely by its own few words, a statement need not be that of before. */
  private static final double HALF = 0.5;

  /** The same where none of them says anything but in one sentence: "who got hold of it?" */
  private static final double SURELY = 0.8;

  /**
   * More words that say something than these are a question of their own about whoever it names.
   */
  private static final int A_FEW = 2;

  private FollowUp() {}

  /** Whether the text says too little to stand alone. */
  static boolean leans(Scan scan) {
    if (tellsItself(scan)) {
      return false;
    }
    if (scan.cue("follow up") || scan.pronoun()) {
      return true;
    }
    boolean nobody = scan.entities().isEmpty() && scan.facts().isEmpty();
    boolean saysSomething = scan.cue(Form.STATEMENTS) || scan.topic() != null;
    boolean bare = scan.left().isEmpty() && scan.content().size() <= A_FEW;
    return nobody || (!scan.hasMetric() && bare && !saysSomething);
  }

  /** "And what do Acorn and Birch have going for them?": it names them, and one sentence has it. */
  private static boolean tellsItself(Scan scan) {
    return !scan.entities().isEmpty()
        && !scan.hasMetric()
        && (!scan.pronoun() || namesFirst(scan))
        && scan.near().asksForStatement()
        && scan.near().told() >= SURELY;
  }

  /** "The difference?" after one and then the other was asked about is that between the two. */
  static Question both(Scan scan, Question before, @Nullable Question earlier) {
    boolean between =
        scan.operation() != null
            && scan.entities().isEmpty()
            && before.entities().size() == 1
            && earlier != null
            && earlier.entities().size() == 1
            && earlier.metrics().equals(before.metrics())
            && !earlier.entities().equals(before.entities());
    if (between) {
      return before.concerning(List.of(earlier.entities().get(0), before.entities().get(0)));
    }
    return ofBothSides(scan, before, earlier);
  }

  /** "Together?" after what one put into a first and then into a second is all that it put in. */
  private static Question ofBothSides(Scan scan, Question before, @Nullable Question earlier) {
    boolean turns =
        scan.operation() != null
            && scan.entities().isEmpty()
            && earlier != null
            && !before.metrics().isEmpty()
            && before.metrics().equals(earlier.metrics())
            && before.entities().size() == 2
            && earlier.entities().size() == 2;
    if (!turns) {
      return before;
    }
    Set<String> shared = new LinkedHashSet<>(earlier.entities());
    shared.retainAll(before.entities());
    if (shared.size() != 1) {
      return before;
    }
    Set<String> all = new LinkedHashSet<>(earlier.entities());
    all.addAll(before.entities());
    boolean sum = scan.operation() == Operation.SUM;
    return before.concerning(List.copyOf(sum ? shared : all));
  }

  /** A question for words takes over no figure; one that only points back does. */
  static boolean takesMetric(Scan scan) {
    boolean said = scan.claimant() != null && scan.pronoun(); // "what does Birch say it is"
    boolean words =
        scan.cue(Form.STATEMENTS) && !scan.cue("why") && !said && scan.bases().isEmpty()
            || Further.isCued(scan);
    return !words && (scan.topic() == null || scan.rival());
  }

  /** Entities of this text, else of the one before; both where one is set against the other. */
  static List<String> entities(Scan scan, Question before, Vocabulary vocabulary) {
    if (scan.entities().isEmpty()) {
      return scan.rival() ? other(before, vocabulary) : before.entities();
    }
    boolean asks = scan.cue(Form.AGREEMENT) && scan.pronoun() && !scan.hasMetric();
    boolean held = scan.tokens().stream().anyMatch(t -> HOLDING.contains(t.word()));
    if (asks && held && !before.metrics().isEmpty() && before.entities().size() == 1) {
      return before.entities(); // "does Birch accept that number?" is still about Acorn's
    }
    Set<String> all = new LinkedHashSet<>();
    boolean sameOfAnother =
        before.operation() == scan.operation() && isOfOne(scan.operation()) && !scan.pronoun();
    if (scan.operation() != null && !sameOfAnother
        || scan.cue("against")
        || isLeadOf(scan, before)) {
      all.addAll(before.entities());
      all.addAll(scan.entities());
    } else {
      all.addAll(scan.entities());
      if (scan.cue("compares") || (scan.cue(Form.STATEMENTS) && scan.pronoun())) {
        all.addAll(before.entities());
      }
    }
    return List.copyOf(all);
  }

  /** "How has its gap to Birch moved?", after what each has: the difference of just that. */
  static boolean isLeadOf(Scan scan, @Nullable Question before) {
    return before != null
        && before.segment() == null // how far ahead it is there is told by what both have there
        && scan.operation() == null
        && scan.pronoun()
        && scan.entities().size() == 1
        && scan.metrics().stream()
            .limit(1)
            .map(Measures.Scored::metric)
            .filter(m -> m.counterpartyRole() != null)
            .anyMatch(
                m -> before.metrics().stream().limit(1).anyMatch(b -> b.equals(m.ties().of())));
  }

  private static boolean isOfOne(@Nullable Operation operation) {
    return operation != null && OF_ONE.contains(operation);
  }

  /** "The same for Birch" after a multiple of Acorn's is the same multiple of Birch's. */
  static Scan doing(Scan scan, @Nullable Question before) {
    boolean same =
        before != null
            && before.form() == Form.COMPUTED
            && isOfOne(before.operation())
            && before.entities().size() == 1
            && scan.entities().size() == 1
            && scan.operation() == null
            && scan.metrics().isEmpty()
            && scan.content().isEmpty()
            && scan.whens().isEmpty()
            && scan.cue("follow up");
    return same ? scan.doing(before.operation()) : scan;
  }

  /** "Her company" is named: the firm of whoever was spoken of. */
  static String withFirm(String turn, @Nullable Question before, Vocabulary vocabulary) {
    List<String> firms =
        before == null
            ? List.of()
            : before.entities().stream()
                .flatMap(p -> vocabulary.entity(p).stream())
                .flatMap(p -> p.relations().stream())
                .filter(r -> r.kind().equals(Entity.Relation.OFFICER_OF))
                .map(Entity.Relation::to)
                .distinct()
                .toList();
    boolean another = // "what does Roe say of his company" is about Roe's
        before != null
            && vocabulary.entities().stream()
                .filter(
                    e -> e.kind() == Entity.Kind.PERSON && !before.entities().contains(e.slug()))
                .flatMap(e -> Stream.concat(Stream.of(e.name()), e.aliases().stream()))
                .anyMatch(name -> turn.contains(name));
    return firms.size() == 1 && !another
        ? HER_FIRM.matcher(turn).replaceAll(Matcher.quoteReplacement(vocabulary.name(firms.get(0))))
        : turn;
  }

  /** "And into the other one, Acorn?" is asked of whoever put something into the first. */
  static List<String> withOwner(
      List<String> entities, Scan scan, Question before, Vocabulary vocabulary, Known known) {
    if (before.metrics().isEmpty() || scan.metrics().stream().anyMatch(Measures.Scored::phrased)) {
      return entities;
    }
    String metric = before.metrics().get(0);
    for (String asked : scan.entities()) {
      List<String> sides = new ArrayList<>(List.of(asked));
      vocabulary.entity(asked).stream()
          .flatMap(e -> e.relations().stream())
          .filter(r -> r.kind().equals(Entity.Relation.OFFICER_OF))
          .forEach(r -> sides.add(r.to()));
      for (String owner : before.entities()) {
        for (String side : sides) {
          boolean between = known.metricsBetween(owner, side).contains(metric);
          if (between && !before.entities().contains(side) && !entities.contains(owner)) {
            return List.of(owner, side);
          }
        }
      }
    }
    return entities;
  }

  /** "The other lab": that of a pair which was not asked about before, with who dealt with both. */
  private static List<String> other(Question before, Vocabulary vocabulary) {
    for (String slugs : vocabulary.words().groups().keySet()) {
      List<String> group = List.of(slugs.split(" "));
      List<String> others = group.stream().filter(s -> !before.entities().contains(s)).toList();
      if (group.size() == 2 && others.size() == 1) {
        Set<String> now = new LinkedHashSet<>(before.entities());
        now.removeAll(group);
        now.addAll(others);
        return List.copyOf(now);
      }
    }
    return before.entities();
  }

  /** Statements that answered the question that this one points back to. */
  static Map<String, Told> likely(Scan scan, @Nullable Question before, Known known) {
    boolean pointsBack =
        before != null
            && before.form() == Form.STATEMENTS
            && (scan.pronoun() || scan.cue("follow up") || scan.cue(Form.SOURCES))
            && scan.entities().isEmpty()
            && scan.content().size() <= 1
            && scan.near().told()
                < (scan.content().isEmpty() ? SURELY : HALF) // "when did it leak?"
            && !asksWhoDid(scan);
    if (before != null && Further.isAsked(scan, before)) {
      return Further.around(scan.near().statements(), before.likely(), known);
    }
    return pointsBack ? before.likely() : scan.near().statements();
  }

  /** Why somebody says something: by who is meant, or by the saying. */
  static boolean asksSayer(Scan scan) {
    return scan.tokens().stream().anyMatch(t -> SAYER.contains(t.word()));
  }

  /** "Who replaced her?": who did something else than what was told is not told with it. */
  private static boolean asksWhoDid(Scan scan) {
    return scan.tokens().stream()
            .dropWhile(t -> t.word().equals("and") || t.word().equals("so"))
            .limit(1)
            .anyMatch(t -> t.word().equals("who"))
        && !scan.left().isEmpty();
  }

  /** A bare "but why?" behind a figure says too little for words to be found by it alone. */
  static boolean saysTooLittle(Scan scan, Question read, Question before) {
    boolean sayer = before.form() == Form.STATEMENTS && asksSayer(scan);
    return read.form() == Form.STATEMENTS
        && !sayer // why somebody says it is told with what was said
        && (!read.entities().isEmpty() || before.entities().isEmpty()) // not of a whole field
        && !Further.isAsked(scan, before)
        && scan.cue("why")
        && scan.content().size() <= (scan.pronoun() ? 1 : 0);
  }

  /** "And Birch?" after the forecasts about Acorn asks for those about Birch. */
  static @Nullable Standing standing(Scan scan, @Nullable Question before) {
    Standing own = Standing.of(scan);
    boolean kept = own == null && before != null && scan.metrics().isEmpty();
    return kept && scan.content().isEmpty() ? before.standing() : own;
  }

  static Form form(Scan scan, @Nullable Question before, Form own) {
    if (standing(scan, before) != null) {
      return Form.FORECASTS;
    }
    if (before != null && own == Form.TREND && isOneAhead(scan)) {
      return Form.LOOKUP; // "where is it headed by 2028?" asks for that year's
    }
    boolean ranked = // "and the smallest?" of the segments
        before != null
            && own == Form.RANK
            && before.form() == Form.SEGMENT
            && scan.entities().isEmpty();
    if (ranked && scan.metrics().stream().noneMatch(Measures.Scored::phrased)) {
      return Form.SEGMENT;
    }
    boolean plain = own == Form.LOOKUP || own == Form.COMPARE;
    return before != null && plain && KEPT.contains(before.form()) && scan.whens().isEmpty()
        ? before.form()
        : own;
  }

  private static boolean isOneAhead(Scan scan) {
    return scan.whens().size() == 1 && scan.whens().get(0).ahead();
  }

  /** The stretch is taken over with the rest, unless this text names one. */
  static List<When> whens(Scan scan, Question before) {
    boolean plan = scan.operation() != null && scan.explicitNow() && before.when().ahead();
    if (plan && scan.whens().isEmpty()) {
      return before.whens(); // "how many times what it has today?" measures the plan by the present
    }
    boolean set = scan.cue(Form.TREND) || scan.operation() != null && scan.entities().isEmpty();
    boolean headed = scan.operation() == null && scan.whens().stream().anyMatch(When::ahead);
    boolean upTo = set && !headed && scan.whens().size() == 1 && before.when().from() != null;
    if (upTo && before.whens().size() == 1 && isAfter(scan.whens().get(0), before.when())) {
      return List.of(before.when(), scan.whens().get(0)); // "and how did it move up to March?"
    }
    if (!scan.whens().isEmpty() || scan.explicitNow()) {
      return scan.whens().stream().map(w -> Dates.hung(w, before.when())).toList();
    }
    if (scan.ahead() && !before.when().ahead() && !before.when().isLatest()) {
      return List.of(When.SOMEDAY); // what is to come is not of that time
    }
    boolean others = !scan.entities().isEmpty() && !scan.entities().equals(before.entities());
    return others && before.when().ahead()
        ? List.of(When.SOMEDAY) // each has its own day ahead
        : before.whens();
  }

  /** The document that was asked about stays the one that is meant, unless somebody is named. */
  static @Nullable String source(Scan scan, @Nullable Question before) {
    boolean why = scan.cue("why") && scan.content().isEmpty() && scan.entities().isEmpty();
    boolean back = scan.pronoun() && !namesFirst(scan);
    boolean same = before != null && (back || why) && scan.claimant() == null;
    return scan.source() == null && same ? before.source() : scan.source();
  }

  /** A pronoun after a name stands for that name: "how much is Acorn worth and who says it". */
  private static boolean namesFirst(Scan scan) {
    int first =
        IntStream.range(0, scan.tokens().size())
            .filter(i -> BACK.contains(scan.tokens().get(i).word()))
            .findFirst()
            .orElse(0);
    return scan.mentions().stream().anyMatch(m -> m.start() < first);
  }

  private static boolean isAfter(When later, When earlier) {
    return later.from() != null && earlier.to() != null && later.from().isAfter(earlier.to());
  }

  /** The text with the names that its pronouns stand for, for ranking statements. */
  static String text(Scan scan, @Nullable Question before, Vocabulary vocabulary) {
    StringBuilder text = new StringBuilder();
    scan.tokens().forEach(t -> text.append(t.word()).append(' '));
    if (before != null) {
      before.entities().stream()
          .filter(e -> !scan.entities().contains(e))
          .forEach(e -> text.append(vocabulary.name(e)).append(' '));
      if (!scan.hasMetric()) {
        before.metrics().stream()
            .flatMap(m -> vocabulary.metric(m).stream())
            .forEach(m -> text.append(m.name()).append(' '));
      }
      if (before.topic() != null) {
        vocabulary.topic(before.topic()).ifPresent(t -> text.append(t.name()).append(' '));
      }
    }
    return text.toString().strip();
  }
}
