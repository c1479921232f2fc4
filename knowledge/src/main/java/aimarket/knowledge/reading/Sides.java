package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Entity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The two sides of a question that sets one thing against another: "what it sought v what it got".
 */
final class Sides {
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s(?:vs?\\.?|versus|measures? up (?:to|against)|stacks? up (?:to|against|with)|against"
              + "|compared? (?:to|with)|next to|beside|alongside|as against"
              + "|as opposed to|relative to|than|and|or|with|to)\\s",
          Pattern.CASE_INSENSITIVE);

  /** "Set against what it got, what did it seek?" */
  private static final Pattern AGAINST =
      Pattern.compile(
          "\\s*(?:(?:set|held|measured|weighed|put|compared)\\s(?:against|beside|with|to|next to)"
              + "|against|beside|next to|alongside|relative to|as against)\\s([^,]+),\\s*(.+)",
          Pattern.CASE_INSENSITIVE);

  /** "How much is the pledge that stands behind its plan?" */
  private static final Pattern HEAD =
      Pattern.compile(
          "((?:what|which|how (?:much|big|large|high|steep|long)|at what)\\b.*?)\\s(?:whose"
              + "|(?:(?:that |which )?stands? behind|(?:that|which) (?:backs?|underpins?|supports?)|backs|underpins))\\s.+",
          Pattern.CASE_INSENSITIVE);

  /** "What part of its plan would the deal cover?" */
  private static final Pattern PART =
      Pattern.compile(
          "(?:what|which|how (?:much|large|big)(?: an?)?) (?:part|share|portion|fraction|slice"
              + "|percentage|percent|%|proportion)? ?of (.+?) (?:would|will|does|do|did|could|can|is|are)"
              + " (.+?) (?:cover|make up|account for|represent|supply|provide|fill|meet|amount to|satisfy)\\b.*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PAIR =
      Pattern.compile("\\b(?:between|both|of either)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern COMPARE =
      Pattern.compile("\\bcompar(?:e|ing)\\b", Pattern.CASE_INSENSITIVE);
  private static final Set<Operation> MEASURING =
      EnumSet.of(
          Operation.RATIO,
          Operation.QUOTIENT,
          Operation.MULTIPLE,
          Operation.SHARE,
          Operation.DIFFERENCE);
  private static final Set<Operation> BASES =
      EnumSet.of(Operation.PERCENT_MORE, Operation.DIFFERENCE, Operation.RATIO);

  /** Of what grows, two times are set against one another, and not two ways of counting. */
  private static final Set<String> GROWING =
      Stream.of("grow", "grew", "rise", "rose", "climb", "increase", "gain", "jump", "since")
          .map(Stem::of)
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> WITH = Set.of("with", "to");
  private static final Set<String> AND = Set.of("and", "or");
  private static final Set<String> ASKING = Set.of("what", "how");
  private static final String THAN = "than";

  /** What is now, and beside it what was or is to come. */
  private static final Set<String> JOINERS = Set.of("and", "vs", "versus", "against", "then");

  /** Each is read as a question of its own. */
  private static final int MOST = 4;

  private Sides() {}

  /** Where a text is cut in two. */
  record Cut(String first, String second) {}

  /** Every place where it may be cut; what sets things against one another comes before "and". */
  static List<Cut> of(String text) {
    Matcher against = AGAINST.matcher(text);
    if (against.matches()) {
      return List.of(new Cut(against.group(1), against.group(2)));
    }
    Matcher part = PART.matcher(text);
    if (part.matches()) {
      return List.of(new Cut(part.group(1), part.group(2)));
    }
    List<Cut> cuts = new ArrayList<>();
    List<Cut> joined = new ArrayList<>();
    Matcher between = BETWEEN.matcher(text);
    while (between.find()) {
      String word = between.group().strip().toLowerCase(Locale.ROOT);
      int rest = word.equals(THAN) ? between.start() + 1 : between.end(); // "than it was after"
      Cut cut = new Cut(text.substring(0, between.start()), text.substring(rest));
      boolean with = WITH.contains(word);
      if (PAIR.matcher(cut.first()).find() || with && !COMPARE.matcher(cut.first()).find()) {
        continue; // "between Acorn and Birch" is one side, and so is "the deal with Birch"
      }
      (AND.contains(word) ? joined : cuts).add(cut);
    }
    cuts.addAll(joined);
    return cuts.subList(0, Math.min(MOST, cuts.size()));
  }

  /** What is asked for words behind an "and": "how much is it, and what does it mean?" */
  static Optional<String> wordsToo(Scan scan) {
    List<String> words = scan.tokens().stream().map(Token::word).toList();
    return IntStream.range(1, words.size() - 1)
        .filter(i -> words.get(i).equals("and") && ASKING.contains(words.get(i + 1)))
        .mapToObj(i -> String.join(" ", words.subList(i + 1, words.size())))
        .findFirst();
  }

  /** What is asked for, before what only tells which one is meant; empty where nothing does. */
  static Optional<String> head(Scan scan) {
    Matcher head = HEAD.matcher(scan.text());
    return head.matches() ? Optional.of(head.group(1)) : Optional.empty();
  }

  /**
   * "The deal, v what it runs on now": a side that names no measure is of the other one in the
   * whole that is counted alike.
   */
  static Question another(Question second, Question first, Scan side, Scan whole) {
    List<String> occasion = Drafts.bases(side, first.metrics());
    boolean priced = first.basis() != null && !second.metrics().equals(first.metrics());
    if (priced && occasion.size() == 1 && !first.entities().equals(second.entities())) {
      return second.about(first.metrics()).on(occasion.get(0)); // "or its rival in its last round"
    }
    String measure = first.metrics().get(0);
    boolean unnamed = // "than what it claims itself": of what is named once
        side.metrics().stream().noneMatch(Measures.Scored::phrased)
            && whole.metrics().stream().anyMatch(m -> m.phrased() && m.slug().equals(measure))
            && whole.metrics().stream()
                .noneMatch(m -> m.phrased() && second.metrics().contains(m.slug()));
    if (unnamed && side.explicitNow()) {
      return second.about(first.metrics());
    }
    boolean taken = !side.hasMetric() && second.metrics().equals(first.metrics());
    return whole.metrics().stream()
        .filter(m -> taken && m.phrased() && !first.metrics().contains(m.slug()))
        .filter(
            m ->
                whole.metrics().stream()
                    .anyMatch(
                        o ->
                            o.slug().equals(first.metrics().get(0))
                                && o.metric().unit() == m.metric().unit()))
        .findFirst()
        .map(m -> second.about(List.of(m.slug())))
        .orElse(second);
  }

  /** "How do Doe and Roe differ on it?", where no figure is meant: what either of two says. */
  static List<Question> inWords(Scan scan, Question whole) {
    boolean compared =
        scan.cue(Form.COMPARE) || scan.cue("compares") || scan.operation() == Operation.DIFFERENCE;
    if (!compared || whole.form() != Form.STATEMENTS || !whole.metrics().isEmpty()) {
      return List.of();
    }
    if (scan.sources().size() == 2) {
      return scan.sources().stream().map(whole::within).toList();
    }
    List<String> people =
        scan.mentions().stream()
            .filter(m -> m.entity().kind() == Entity.Kind.PERSON)
            .map(Mention::slug)
            .distinct()
            .toList();
    return people.size() == 2 && whole.entities().size() == 2
        ? people.stream().map(p -> whole.concerning(List.of(p))).toList()
        : List.of();
  }

  /** Whether a side names no party, no measure and no time. */
  static boolean isEmpty(Scan scan) {
    return scan.entities().isEmpty()
        && !scan.hasMetric()
        && scan.whens().isEmpty()
        && !scan.explicitNow();
  }

  /** "Birch's money" beside a question about Acorn: the one measure that stands between them. */
  static Optional<Question> between(Scan scan, Question first, Known known) {
    if (scan.entities().size() != 1 || scan.metrics().stream().anyMatch(Measures.Scored::phrased)) {
      return Optional.empty();
    }
    String other = scan.entities().get(0);
    for (String one : first.entities()) {
      Set<String> measures = known.metricsBetween(other, one);
      boolean another = !first.entities().contains(other) && !first.metrics().containsAll(measures);
      if (measures.size() == 1 && another) {
        return Optional.of(first.concerning(List.of(other, one)).about(List.copyOf(measures)));
      }
    }
    return Optional.empty();
  }

  /**
   * "How does that compare with the Gazette's?" sets what was asked about before beside the same of
   * another document or another segment.
   */
  static boolean isOfBefore(Scan scan, Question before, Question whole) {
    boolean document = scan.source() != null && !scan.source().equals(before.source());
    boolean segment = !scan.segments().isEmpty() && before.segment() != null;
    boolean time = !scan.whens().isEmpty() && !whole.when().equals(before.when());
    boolean measured = // "how many times its loss is that?"
        scan.operation() != null
            && MEASURING.contains(scan.operation())
            && scan.pronoun()
            && !before.metrics().isEmpty()
            && scan.metrics().stream().anyMatch(Measures.Scored::phrased)
            && !whole.metrics().contains(before.metrics().get(0));
    if (measured && whole.metrics().size() == 1 && whole.entities().equals(before.entities())) {
      return true;
    }
    boolean ofPlan = // "what share of its target for 2030 is that?"
        scan.operation() != null
            && MEASURING.contains(scan.operation())
            && scan.pronoun()
            && scan.ahead()
            && time
            && scan.metrics().isEmpty()
            && before.entities().size() > 1;
    if (ofPlan && whole.metrics().equals(before.metrics())) {
      return true;
    }
    return (scan.cue("compares") || scan.cue("against"))
        && (document || segment || time)
        && whole.entities().size() == 1
        && !whole.metrics().isEmpty()
        && whole.metrics().equals(before.metrics())
        && whole.entities().equals(before.entities());
  }

  /**
   * "Compare its capacity today and in 2030": what is now, and what is to come. Of several, it may
   * be what was, and what is to come needs no day: each has its own.
   */
  static boolean isOfNowAndThen(Scan scan, Question whole) {
    boolean compared = scan.cue(Form.COMPARE) || scan.cue(Form.RANK);
    if (!compared || !scan.explicitNow() || scan.operation() != null || whole.metrics().isEmpty()) {
      return false;
    }
    boolean joined = scan.tokens().stream().anyMatch(t -> JOINERS.contains(t.word()));
    return whole.entities().size() == 1
        ? scan.cue(Form.COMPARE) && whole.when().ahead() && whole.when().to() != null
        : joined && (whole.when().ahead() || !whole.when().isLatest());
  }

  /**
   * "By what percentage does the rival's count shrink it?": as it counts itself, and as is named or
   * as another makes of it; empty where nothing is set against anything, or where it grows.
   *
   * @param after whether something was asked before: then a basis may be taken over
   */
  static List<Question> ofTwoCounts(Scan scan, Question whole, boolean after) {
    boolean counted =
        whole.operation() != null
            && BASES.contains(whole.operation())
            && whole.entities().size() == 1
            && whole.when().isLatest()
            && !whole.metrics().isEmpty();
    if (!counted || scan.tokens().stream().anyMatch(t -> GROWING.contains(t.stem()))) {
      return List.of();
    }
    List<String> bases = Drafts.bases(scan, whole.metrics());
    if (bases.size() == 1) {
      return List.of(whole.on(null), whole.on(bases.get(0)));
    }
    if (!bases.isEmpty()) {
      return List.of();
    }
    if (after && whole.basis() != null) { // "so what is the gap" after one and the other basis
      return List.of(whole.on(null), whole);
    }
    boolean another = whole.claimant() != null && !whole.entities().contains(whole.claimant());
    return another ? List.of(whole.byAnybody(), whole) : List.of();
  }

  /** "Acorn's valuation v Birch's last round": of another party, only what the whole names. */
  static boolean isNamed(Question second, Question first, Scan whole) {
    String metric = second.metrics().get(0);
    return second.entities().containsAll(first.entities())
        || first.metrics().get(0).equals(metric)
        || whole.metrics().isEmpty()
        || whole.metrics().stream().anyMatch(m -> m.slug().equals(metric));
  }

  /** "How did Acorn stack up against Birch a year ago?": the time is that of both. */
  static boolean isOfOneTime(Question first, Question second) {
    return first.metrics().get(0).equals(second.metrics().get(0))
        && !first.entities().equals(second.entities())
        && first.when().isLatest()
        && !first.when().ahead()
        && !second.when().isLatest()
        && !second.when().ahead();
  }

  /** "How does its loss of this year compare with what it sought in March?": a time for each. */
  static boolean isOfTwoMeasures(Scan scan) {
    List<Measures.Scored> named =
        scan.metrics().stream().filter(Measures.Scored::phrased).limit(2).toList();
    return (scan.cue("compares") || scan.cue("against"))
        && named.size() == 2
        && named.get(0).metric().unit() == named.get(1).metric().unit();
  }

  /** Whether they ask for two figures of which a comparison of parties would show one. */
  static boolean areTwo(Question first, Question second) {
    boolean measure = !first.metrics().get(0).equals(second.metrics().get(0));
    boolean time = !first.when().equals(second.when());
    boolean basis = // of one; what two have is compared on the basis that is named
        second.basis() != null
            && !second.basis().equals(first.basis())
            && first.entities().equals(second.entities());
    boolean document = // "lower in the Gazette than what it claims itself"
        first.source() != null
            && second.source() == null
            && first.entities().equals(second.entities());
    return measure || time || basis || document;
  }
}
