package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.compare.Arithmetic;
import aimarket.knowledge.compare.Claim;
import aimarket.knowledge.compare.Claims;
import aimarket.knowledge.compare.Disagreements;
import aimarket.knowledge.compare.Gate;
import aimarket.knowledge.fact.Amount;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Unit;
import aimarket.knowledge.reading.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Arithmetic over two figures, with its working; says what keeps them from being alike beside the
 * result.
 */
final class ComputedComposer {
  private static final Pattern YEARS = Pattern.compile("\\byears\\b");

  private final Task task;
  private final Draft draft;
  private final Telling telling;
  private final Working working;
  private final Marginalia beside;

  ComputedComposer(Task task) {
    this.task = task;
    this.draft = new Draft(task.evidence());
    this.telling = task.telling();
    this.working = new Working(draft, telling);
    this.beside = new Marginalia(task, draft);
  }

  Answer of(Operation operation, Pair pair) {
    String result = lead(operation, pair) + result(operation, pair);
    Optional<Figure> end =
        pair.tie() == Pair.Tie.TIME ? Optional.of(pair.upper()) : Optional.empty();
    return finish(LookUpComposer.capital(result) + ".", pair.from(), end);
  }

  Answer perMonth(Figure year) {
    Amount month = Arithmetic.perMonth(year.amount());
    String result =
        "%s, spread evenly: %s a month%s."
            .formatted(
                telling.subject(year),
                draft.computed(month, year.entity(), Role.ANSWER, List.of(year)),
                working.care(List.of(year), false));
    return finish(LookUpComposer.capital(result), List.of(year));
  }

  /** The same of each of several parties: what each gained, or each one's multiple. */
  Answer each(Operation operation, List<Pair> pairs) {
    String headline =
        pairs.stream()
            .map(p -> whose(p) + result(operation, p) + ".")
            .collect(Collectors.joining(" "));
    return finish(headline, pairs.stream().flatMap(p -> p.from().stream()).toList());
  }

  private String whose(Pair pair) {
    String lead = lead(Operation.RATIO, pair);
    return lead.isEmpty() ? telling.subject(pair.upper()) + ": " : lead;
  }

  /**
   * Two parties: like for like where that can be had, and each on its own basis beside it where
   * that is another matter.
   */
  Answer between(Operation operation, Gate.View view) {
    List<Figure> usual = List.copyOf(view.usual().values());
    Pair own = ordered(operation, usual);
    if (view.alike() || view.common().isEmpty()) {
      return of(operation, own);
    }
    Map<String, Figure> common = view.common().get();
    Pair alike = ordered(operation, List.copyOf(common.values()));
    String headline =
        "Like for like (%s): %s. Each on its own basis: %s."
            .formatted(
                telling.basis(alike.upper()), result(operation, alike), result(operation, own));
    List<Figure> inputs = new ArrayList<>(alike.from());
    own.from().stream().filter(f -> !inputs.contains(f)).forEach(inputs::add);
    return finish(headline, inputs);
  }

  private static Pair ordered(Operation operation, List<Figure> two) {
    Pair pair = new Pair(two.get(0), two.get(1), Pair.Tie.PARTIES);
    boolean asNamed = operation == Operation.QUOTIENT || operation == Operation.SHARE;
    return asNamed ? pair : pair.largerFirst();
  }

  private Answer finish(String headline, List<Figure> inputs) {
    return finish(headline, inputs, Optional.empty());
  }

  /**
   * @param end of a stretch: what else is given for that time stands beside it
   */
  private Answer finish(String headline, List<Figure> inputs, Optional<Figure> end) {
    inputs.forEach(beside::caveat);
    String from = working.inputs(inputs, Role.CONTEXT);
    end.ifPresent(last -> beside.differing(last, ofThatTime(last)));
    return draft.finish(Status.ANSWERED, task.understood(), headline + " From: " + from + ".");
  }

  private List<Claim> ofThatTime(Figure figure) {
    return Claims.of(task.evidence().usable(figure.entity(), figure.metric())).stream()
        .filter(c -> c.head().amount().isNumber() && !c.head().nature().isForward())
        .filter(c -> c.head().dimensions().equals(figure.dimensions()))
        .filter(c -> c.head().counterparties().equals(figure.counterparties()))
        .filter(
            c ->
                Disagreements.between(figure, c.head())
                    .filter(reason -> reason != Disagreements.Reason.TIME)
                    .isPresent())
        .toList();
  }

  /** What a bare number would not tell: "Birch’s valuation over its annualised revenue: ". */
  private String lead(Operation operation, Pair pair) {
    switch (pair.tie()) {
      case METRICS:
        boolean one = pair.upper().entity().equals(pair.lower().entity());
        boolean counts = one && pair.upper().metric().equals(pair.lower().metric());
        if (counts && !pair.upper().basis().equals(pair.lower().basis())) {
          return "%s, %s against %s: "
              .formatted(
                  telling.subject(pair.upper()),
                  telling.basis(pair.upper()),
                  telling.basis(pair.lower()));
        }
        String over =
            one ? "its " + telling.metric(pair.lower().metric()) : telling.subject(pair.lower());
        String set = operation == Operation.DIFFERENCE ? " against " : " over ";
        return telling.subject(pair.upper()) + set + over + ": ";
      case TERM:
        return telling.subject(pair.upper()) + ", spread evenly: ";
      case PLAN:
        Figure other = pair.upper().nature().isForward() ? pair.lower() : pair.upper();
        return "%s, %s against %s: "
            .formatted(telling.subject(pair.upper()), ahead(pair), Written.period(other.header()));
      default:
        return "";
    }
  }

  /** "a plan for 2030". */
  private String ahead(Pair pair) {
    Figure figure = pair.upper().nature().isForward() ? pair.upper() : pair.lower();
    return telling.article(figure) + " for " + Written.period(figure.header());
  }

  private String result(Operation operation, Pair pair) {
    switch (pair.tie()) {
      case METRICS:
      case PART:
        return proportion(operation, pair) + care(pair, true);
      case TERM:
        return computed(Arithmetic.perYear(pair.upper().amount(), pair.lower().amount()), pair)
            + " a year"
            + care(pair, false);
      case TIME:
      case PLAN:
        return change(operation, pair) + care(pair, false);
      default:
        return between(operation, pair) + care(pair, true);
    }
  }

  private String care(Pair pair, boolean times) {
    return working.care(pair.from(), times);
  }

  private String proportion(Operation operation, Pair pair) {
    switch (operation) {
      case SHARE:
        return share(pair) + " of it";
      case DIFFERENCE:
        return difference(pair.largerFirst());
      case PERCENT_MORE:
        return percent(pair.largerFirst());
      default:
        return ratio(pair) + years(pair);
    }
  }

  /** ", that is 25 years of it" where what is earned in a year is the measure, and years asked. */
  private String years(Pair pair) {
    boolean asked = YEARS.matcher(task.question().text()).find();
    boolean yearly = // what multiples are taken of is the pace of a year
        task.vocabulary().metrics().stream()
            .anyMatch(m -> pair.lower().metric().equals(m.ties().over()));
    if (!asked || !yearly || !pair.isUp()) {
      return "";
    }
    Amount times = Arithmetic.ratio(pair.upper().amount(), pair.lower().amount());
    return ", that is " + computed(Amount.computed(times.number(), Unit.YEARS), pair) + " of it";
  }

  /** Up or down by how much, to how many times, and by how many percent. */
  private String change(Operation operation, Pair pair) {
    String way = pair.isUp() ? "up by " : "down by ";
    boolean points = pair.upper().amount().unit() == Unit.PERCENT;
    switch (operation) {
      case RATIO:
      case QUOTIENT:
      case MULTIPLE:
        return ratio(pair) + ", " + way + difference(pair);
      case PERCENT_MORE:
      case SHARE:
        return percent(pair) + " (" + ratio(pair) + "), " + way + difference(pair);
      default:
        return way
            + difference(pair)
            + (points
                ? ""
                : " ("
                    + ratio(pair)
                    + (pair.tie() == Pair.Tie.PLAN ? "" : ", " + percent(pair))
                    + ")");
    }
  }

  private String between(Operation operation, Pair pair) {
    String ahead = ", " + name(pair.largerFirst()) + " ahead";
    boolean points = pair.upper().amount().unit() == Unit.PERCENT;
    switch (operation) {
      case SHARE:
        return share(pair) + " of " + telling.subject(pair.lower());
      case QUOTIENT:
        return ratio(pair) + (pair.isUp() ? "" : ", the other way round " + ratio(pair.turned()));
      case RATIO:
      case MULTIPLE:
        return ratio(pair) + ahead + " by " + difference(pair);
      case PERCENT_MORE:
        return percent(pair)
            + " (the other way round "
            + percent(pair.turned())
            + (points ? "; in points " : "; ")
            + difference(pair)
            + ")"
            + ahead;
      default:
        return "a difference of " + difference(pair) + " (" + ratio(pair) + ")" + ahead;
    }
  }

  /** Whom the upper figure is about: the other side where both are of one entity. */
  private String name(Pair pair) {
    Figure figure = pair.upper();
    boolean sides =
        figure.entity().equals(pair.lower().entity()) && !figure.counterparties().isEmpty();
    return task.vocabulary().name(sides ? figure.counterparties().get(0) : figure.entity());
  }

  private String difference(Pair pair) {
    return computed(
        Arithmetic.size(Arithmetic.difference(pair.upper().amount(), pair.lower().amount())), pair);
  }

  private String ratio(Pair pair) {
    return computed(Arithmetic.ratio(pair.upper().amount(), pair.lower().amount()), pair);
  }

  private String share(Pair pair) {
    return computed(Arithmetic.share(pair.upper().amount(), pair.lower().amount()), pair);
  }

  /** "35.7% more"; of percentages that is not what they differ by in points. */
  private String percent(Pair pair) {
    Amount more = Arithmetic.percentMore(pair.upper().amount(), pair.lower().amount());
    boolean points = pair.upper().amount().unit() == Unit.PERCENT;
    return computed(Arithmetic.size(more), pair)
        + (pair.isUp() ? " more" : " less")
        + (points ? " in relative terms" : "");
  }

  private String computed(Amount amount, Pair pair) {
    return draft.computed(amount, pair.upper().entity(), Role.ANSWER, pair.from());
  }
}
