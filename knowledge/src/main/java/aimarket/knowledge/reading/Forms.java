package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.fact.Nature;
import aimarket.knowledge.reading.KnownQuestions.Kind;
import java.util.List;
import java.util.Set;

/** From cues to the form of the question. The order of the rules is their precedence. */
final class Forms {
  /** A measure that is named this well is asked for, whatever else the question is like. */
  private static final double FIGURE = 2;

  /** So many words beside a name say nothing of it. */
  private static final int HARDLY = 3;

  private static final double MEASURE = 0.9;

  /** So likely, one sentence and no other is asked for. */
  private static final double SURELY = 0.95;

  private static final Set<String> VIEWS =
      Set.of("think", "thinks", "believe", "believes", "feel", "feels", "opinion", "view", "views");

  private static final Set<String> ASKING = Set.of("what", "which");
  private static final Set<String> LEADING_IN = Set.of("and", "so", "but", "ok", "then");
  private static final Set<String> LEAD = Set.of("lead", "leads", "leading", "ahead", "behind");
  private static final Set<String> JOINING = Set.of("and", "or", "both", "each", "two", "n");

  private Forms() {}

  /**
   * @param entities those of the question, the other side of a deal among them
   * @param metric the best one, or null
   */
  static Form of(Scan scan, List<String> entities, List<Measures.Scored> metrics, Known known) {
    if (!scan.facts().isEmpty()) {
      return scan.cue(Form.HISTORY)
          ? Form.HISTORY
          : scan.cue(Form.SOURCES) ? Form.SOURCES : Form.WHY;
    }
    if (Standing.of(scan) != null) {
      return Form.FORECASTS;
    }
    for (Form command : Form.values()) {
      if (scan.cue(Form.COMMAND + command.code())) {
        return command == Form.COMPARE || command == Form.LOOKUP
            ? scan.cue(Form.TREND) && !metrics.isEmpty() && entities.size() > 1
                ? Form.TREND // "compare how their shares moved"
                : comparison(scan, entities, metrics)
            : command == Form.RANK && scan.cue("every segment") ? Form.SEGMENT : command;
      }
    }
    if (scan.cue(Form.AGREEMENT) && !scan.cue("why") && !isOnOneBasis(scan, entities)) {
      return isOfWhoHasMost(scan, entities, metrics) ? Form.RANK : Form.AGREEMENT;
    }
    if (scan.cue(Form.SOURCES) && !asksWhatIsCited(scan)) {
      return isOfEither(scan, metrics) ? Form.AGREEMENT : Form.SOURCES;
    }
    if (asksForView(scan)) {
      return Form.STATEMENTS;
    }
    boolean figure = !metrics.isEmpty();
    boolean overview =
        !figure
            && scan.cue(Form.PROFILE)
            && entities.size() == 1
            && scan.topic() == null
            && scan.content().isEmpty();
    if (overview) {
      return Form.PROFILE;
    }
    boolean supposed = figure && scan.nature() == Nature.HYPOTHETICAL;
    boolean alike = figure && isSetOnOneBasis(scan, entities, metrics);
    if (!supposed && !alike && !isSaid(scan, metrics, known) && isForWords(scan, metrics)) {
      return Form.STATEMENTS;
    }
    if (!figure) {
      return withoutMetric(scan, entities);
    }
    if (scan.cue("every segment") && scan.operation() == Operation.DIFFERENCE) {
      return Form.SEGMENT; // "in which does it lead, and by how much"
    }
    boolean most = scan.cue(Form.RANK) && entities.size() < 2 && scan.operation() == Operation.SUM;
    if (scan.operation() != null && !most && !comparesOnly(scan, entities)) {
      return Form.COMPUTED;
    }
    boolean parts = // "in which industries has it moved past its rival?" asks for no course
        scan.cue("every segment") && entities.size() > 1 && scan.whens().isEmpty();
    if (scan.cue(Form.TREND) && !parts) {
      return Form.TREND;
    }
    if (scan.cue("every segment")) {
      return Form.SEGMENT;
    }
    if (scan.cue(Form.RANK) && entities.size() < 2) {
      Metric metric = metrics.get(0).metric();
      boolean sides = metric.counterpartyRole() != null && !entities.isEmpty();
      return sides ? Form.COMPARE : Form.RANK;
    }
    Form plain = plain(scan, entities, metrics, known);
    return plain == Form.LOOKUP && asksForPerson(scan, metrics) ? Form.STATEMENTS : plain;
  }

  /** "Which partners does the Gazette cite?" asks what it says, and not who says so. */
  private static boolean asksWhatIsCited(Scan scan) {
    return scan.source() != null
        && ASKING.contains(scan.tokens().get(0).word())
        && scan.tokens().stream().anyMatch(t -> t.word().equals("cite"));
  }

  /** "Do they agree on which firm is worth more?" is told by what each is worth. */
  private static boolean isOfWhoHasMost(
      Scan scan, List<String> entities, List<Measures.Scored> metrics) {
    return scan.cue(Form.RANK)
        && entities.isEmpty()
        && scan.amounts().isEmpty()
        && metrics.stream().limit(1).anyMatch(Measures.Scored::phrased);
  }

  /** "Which do the papers give, $3B or $5B?" asks how the two stand to one another. */
  private static boolean isOfEither(Scan scan, List<Measures.Scored> metrics) {
    return !metrics.isEmpty()
        && scan.amounts().stream().map(AskedAmount::value).distinct().count() > 1
        && scan.tokens().stream().anyMatch(t -> t.word().equals("or"));
  }

  /** "Who looks after its money?" is answered by no sum. */
  private static boolean asksForPerson(Scan scan, List<Measures.Scored> metrics) {
    return scan.tokens().stream()
            .dropWhile(t -> LEADING_IN.contains(t.word()))
            .limit(1)
            .anyMatch(t -> t.word().equals("who"))
        && metrics.get(0).metric().counterpartyRole()
            == null // whose money it is is a figure's side
        && !scan.cue(Form.RANK)
        && !scan.cue(Form.COMPARE)
        && !scan.cue("quantity");
  }

  /** "What does Doe think of its sales?": no figure, but what Doe says. */
  private static boolean asksForView(Scan scan) {
    return scan.mentions().stream().anyMatch(m -> m.entity().kind() == Entity.Kind.PERSON)
        && scan.tokens().stream().anyMatch(t -> VIEWS.contains(t.word()))
        && !scan.cue("quantity");
  }

  /** "How many years of sales would its commitments take?": one measure, counted in another. */
  private static boolean isCounted(Scan scan) {
    List<Measures.Scored> named =
        scan.metrics().stream().filter(Measures.Scored::phrased).limit(2).toList();
    return scan.operation() != null
        && scan.tokens().get(0).word().equals("how")
        && named.size() > 1
        && named.get(0).metric().unit() == named.get(1).metric().unit();
  }

  private static boolean isForWords(Scan scan, List<Measures.Scored> metrics) {
    if (isCounted(scan)) {
      return false;
    }
    if (scan.near().asksForStatement() && isHint(scan, metrics) || isTold(scan)) {
      return true;
    }
    return metrics.isEmpty() || scan.metrics().isEmpty()
        ? scan.cue("why") || scan.cue(Form.STATEMENTS)
        : Leaning.of(scan) < 0;
  }

  /** Nothing that counts or computes, and a sentence that has it all. */
  private static boolean isTold(Scan scan) {
    boolean course = // how a measure went that the wording names too
        scan.cue(Form.TREND)
            && scan.metrics().stream()
                .limit(1)
                .anyMatch(m -> scan.near().likely(Kind.METRIC, m.slug()) >= MEASURE);
    return scan.near().surelyTold()
        && !course
        && !scan.cue("quantity")
        && !scan.cue(Form.RANK)
        && !scan.cue(Form.COMPARE)
        && scan.operation() == null
        && scan.amounts().isEmpty()
        && scan.segments().isEmpty()
        && scan.whens().isEmpty();
  }

  /** "Acorn's revenue according to Birch": the figure that Birch gives, whatever else it said. */
  private static boolean isSaid(Scan scan, List<Measures.Scored> metrics, Known known) {
    boolean pointsBack = scan.pronoun() && scan.metrics().isEmpty();
    return scan.claimant() != null
        && !scan.cue("why")
        && (!scan.cue(Form.STATEMENTS) || pointsBack)
        && metrics.stream()
            .limit(1)
            .anyMatch(m -> m.phrased() && known.metricsSaidBy(scan.claimant()).contains(m.slug()));
  }

  /** "Side by side on equal books" compares two, and asks nothing of who says so. */
  private static boolean isOnOneBasis(Scan scan, List<String> entities) {
    return entities.size() > 1 && !scan.bases().isEmpty() && scan.cue(Form.COMPARE);
  }

  /** "The gap in sales, both counted alike": what two have, on the basis that is named. */
  private static boolean isSetOnOneBasis(
      Scan scan, List<String> entities, List<Measures.Scored> metrics) {
    boolean words = scan.cue("why") || scan.cue(Form.STATEMENTS);
    return entities.size() > 1
        && !words
        && (scan.operation() != null || scan.cue(Form.COMPARE))
        && scan.bases().stream().anyMatch(b -> b.metric().equals(metrics.get(0).slug()));
  }

  /** Beside a question that is worded for a statement, a measure by one word alone is no figure. */
  private static boolean isHint(Scan scan, List<Measures.Scored> metrics) {
    return !scan.cue("quantity")
        && !(scan.cue("every segment") && scan.cue(Form.RANK))
        && scan.segments().isEmpty()
        && !scan.cue(Form.FORECASTS)
        && !(scan.pronoun() && scan.cue(Form.TREND) && !scan.whens().isEmpty())
        && (metrics.isEmpty()
            || metrics.get(0).score() < FIGURE
            || scan.cue(Form.STATEMENTS)
                && ASKING.contains(scan.tokens().get(0).word())
                && scan.near().likelyTold() >= SURELY);
  }

  private static boolean comparesOnly(Scan scan, List<String> entities) {
    return scan.operation() == Operation.DIFFERENCE && entities.size() > 1;
  }

  private static Form comparison(Scan scan, List<String> entities, List<Measures.Scored> metrics) {
    if (isOfWords(scan, metrics)) {
      return Form.STATEMENTS;
    }
    if (metrics.isEmpty() && scan.segments().isEmpty()) {
      return entities.isEmpty() || scan.topic() != null || !scan.left().isEmpty()
          ? Form.STATEMENTS
          : Form.COMPARE;
    }
    return scan.cue("every segment") ? Form.SEGMENT : Form.COMPARE;
  }

  /** How two do something, where no phrase names a measure: "compare how they recognise sales". */
  private static boolean isOfWords(Scan scan, List<Measures.Scored> metrics) {
    return scan.topic() != null
        && scan.cue(Form.STATEMENTS)
        && !scan.cue("quantity")
        && metrics.stream().noneMatch(Measures.Scored::phrased);
  }

  private static Form withoutMetric(Scan scan, List<String> entities) {
    if (scan.cue(Form.FORECASTS)) {
      return Form.FORECASTS;
    }
    boolean thing = !entities.isEmpty() || scan.claimant() != null;
    boolean one = entities.size() < 2; // how two stand to one another is no overview of either
    boolean whole = scan.topic() == null && scan.left().size() < 2 && scan.whens().isEmpty();
    if (scan.cue(Form.PROFILE) && thing && one && whole) {
      return Form.PROFILE;
    }
    boolean told =
        entities.size() > 1 && (scan.near().mostlyTold() || scan.near().told() >= SURELY);
    return thing && !told && scan.left().isEmpty() && scan.cues().isEmpty() && isName(scan)
        ? Form.PROFILE
        : Form.STATEMENTS;
  }

  /** A name and hardly a word more. */
  private static boolean isName(Scan scan) {
    int named = scan.mentions().stream().mapToInt(m -> m.end() - m.start() + 1).sum();
    int most = scan.entities().size() > 1 ? 1 : HARDLY;
    return scan.content().isEmpty() && scan.tokens().size() - named <= most;
  }

  private static Form plain(
      Scan scan, List<String> entities, List<Measures.Scored> metrics, Known known) {
    Metric metric = metrics.get(0).metric();
    long subjects = entities.stream().filter(e -> known.has(e, metric.slug())).count();
    boolean deal = metric.counterpartyRole() != null && subjects <= 1 && entities.size() == 2;
    if (entities.size() == 2 && subjects == 1 && !sets(scan)) {
      return Form.LOOKUP; // what one has of the other, and not one beside the other
    }
    if (entities.size() > 1 && !deal) {
      return Form.COMPARE;
    }
    if (entities.size() == 1 && scan.segments().size() == 1 && scan.cue(Form.COMPARE)) {
      return Form.COMPARE; // who is ahead in a segment is so of somebody
    }
    if (entities.isEmpty()) {
      return known.entitiesWith(metric.slug()).size() == 1 ? Form.LOOKUP : Form.RANK;
    }
    if (entities.size() == 1 && isOfLead(scan, metric, known)) {
      return Form.RANK;
    }
    return scan.whens().size() > 1 ? Form.COMPARE : Form.LOOKUP;
  }

  /** "Does the index show Acorn in the lead?" is told by what it and the other one have. */
  private static boolean isOfLead(Scan scan, Metric metric, Known known) {
    return scan.cue(Form.COMPARE)
        && scan.claimant() != null
        && scan.whens().isEmpty()
        && scan.amounts().isEmpty()
        && !scan.ahead()
        && metric.counterpartyRole() == null
        && known.entitiesWith(metric.slug()).size() == 2
        && scan.tokens().stream().anyMatch(t -> LEAD.contains(t.word()));
  }

  /** Whether one is set beside the other, in a word. */
  private static boolean sets(Scan scan) {
    return scan.cue(Form.COMPARE)
        || scan.cue(Form.RANK)
        || scan.cue("against")
        || scan.tokens().stream().anyMatch(t -> JOINING.contains(t.word()));
  }
}
