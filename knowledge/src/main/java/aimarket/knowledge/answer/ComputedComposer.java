package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.compare.Arithmetic;
import aimarket.knowledge.compare.Claims;
import aimarket.knowledge.compare.Gate;
import aimarket.knowledge.compare.Head;
import aimarket.knowledge.fact.Amount;
import aimarket.knowledge.fact.FactLink;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Unit;
import aimarket.knowledge.reading.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Arithmetic over two or more figures, with its working; says what keeps them from being alike
 * beside the result.
 */
final class ComputedComposer {
  private final Task task;
  private final Draft draft;
  private final Telling telling;
  private final Marginalia beside;

  ComputedComposer(Task task) {
    this.task = task;
    this.draft = new Draft(task.evidence());
    this.telling = task.telling();
    this.beside = new Marginalia(task, draft);
  }

  /**
   * @param a the one that is measured
   * @param b the one it is measured by
   */
  Answer of(Operation operation, Figure a, Figure b) {
    List<Figure> from = List.of(a, b);
    Role input = operation == Operation.MULTIPLE ? Role.CONTEXT : Role.ANSWER;
    String inputs = input(a, input) + "; " + input(b, input) + ".";
    Figure larger = a.amount().middle().compareTo(b.amount().middle()) >= 0 ? a : b;
    Figure smaller = larger == a ? b : a;
    boolean time = a.entity().equals(b.entity()) && a.metric().equals(b.metric());
    // Over time the later is measured by the earlier; between parties the larger by the smaller.
    Figure upper =
        time
            ? later(a, b)
            : operation == Operation.MULTIPLE || operation == Operation.SHARE ? a : larger;
    Figure lower = upper == a ? b : a;
    String result = result(operation, upper, lower, from);
    String also = also(operation, upper, lower, larger, smaller, time, from);
    Set<Gate.Apart> apart = Gate.apart(from);
    String care = care(apart, a, b, time);
    beside.caveat(a);
    beside.caveat(b);
    return draft.finish(
        Status.ANSWERED,
        task.understood(),
        lead(operation, a, b) + LookUpComposer.capital(result) + also + care + ". " + inputs);
  }

  /**
   * "Birch’s valuation over its annualised revenue: ", for a multiple, which has no unit to tell.
   */
  private String lead(Operation operation, Figure a, Figure b) {
    return operation == Operation.MULTIPLE
        ? telling.subject(a) + " over its " + telling.metric(b.metric()) + ": "
        : "";
  }

  /** A total over the other sides, as the source gives it where it does, with its parts. */
  Optional<Answer> sum(List<Figure> figures) {
    List<Figure> heads =
        Claims.of(figures).stream().map(c -> c.head()).filter(f -> f.amount().isNumber()).toList();
    Optional<Figure> total =
        Head.of(
            heads.stream()
                .filter(f -> f.header().derived() && f.counterparties().isEmpty())
                .toList());
    List<Figure> parts =
        total
            .map(t -> partsOf(t, heads))
            .orElseGet(() -> heads.stream().filter(f -> !f.header().derived()).toList());
    if (total.isEmpty() && parts.size() < 2) {
      return Optional.empty();
    }
    String working =
        parts.stream().map(p -> input(p, Role.CONTEXT)).collect(Collectors.joining("; "));
    Amount sum =
        Arithmetic.sum(
            parts.isEmpty()
                ? List.of(total.orElseThrow().amount())
                : parts.stream().map(Figure::amount).toList());
    boolean across = parts.stream().map(Figure::basis).distinct().count() > 1;
    String headline =
        total.isPresent()
            ? telling.subject(total.get())
                + ", in all: "
                + draft.cited(total.get(), Role.ANSWER)
                + ", "
                + telling.details(total.get())
            : telling.subject(parts.get(0))
                + ", in all: "
                + draft.computed(sum, parts.get(0).entity(), Role.ANSWER, parts);
    if (!working.isEmpty()) {
      draft.note(
          "Made of: "
              + working
              + (across ? "; across bases, so the parts are not alike" : "")
              + ".");
    }
    total.ifPresent(beside::caveat);
    return Optional.of(draft.finish(Status.ANSWERED, task.understood(), headline + "."));
  }

  private List<Figure> partsOf(Figure total, List<Figure> heads) {
    List<Figure> linked = new ArrayList<>();
    total.header().links().stream()
        .filter(l -> l.kind() == FactLink.Kind.DERIVED_FROM)
        .forEach(l -> heads.stream().filter(h -> h.id().equals(l.fact())).forEach(linked::add));
    return linked;
  }

  private String input(Figure figure, Role role) {
    return telling.subject(figure)
        + " "
        + draft.cited(figure, role)
        + " ("
        + telling.details(figure)
        + ")";
  }

  private String result(Operation operation, Figure upper, Figure lower, List<Figure> from) {
    switch (operation) {
      case RATIO:
      case MULTIPLE:
        return computed(Arithmetic.ratio(upper.amount(), lower.amount()), upper, from);
      case SHARE:
        return computed(Arithmetic.share(upper.amount(), lower.amount()), upper, from);
      case PERCENT_MORE:
        return computed(Arithmetic.percentMore(upper.amount(), lower.amount()), upper, from)
            + " more";
      case PER_YEAR:
        return computed(Arithmetic.perYear(upper.amount(), lower.amount()), upper, from)
            + " a year";
      default:
        return "a difference of "
            + computed(Arithmetic.difference(upper.amount(), lower.amount()), upper, from);
    }
  }

  /** The neighbouring way of putting it, and who is ahead. */
  private String also(
      Operation operation,
      Figure upper,
      Figure lower,
      Figure larger,
      Figure smaller,
      boolean time,
      List<Figure> from) {
    if (operation == Operation.MULTIPLE
        || operation == Operation.PER_YEAR
        || operation == Operation.SHARE) {
      return "";
    }
    String who = time ? "" : ", " + task.vocabulary().name(party(larger, smaller)) + " ahead";
    if (operation == Operation.DIFFERENCE
        && upper.amount().number().signum() > 0
        && lower.amount().number().signum() > 0) {
      return " ("
          + computed(Arithmetic.ratio(upper.amount(), lower.amount()), upper, from)
          + ")"
          + who;
    }
    if (operation == Operation.PERCENT_MORE) {
      return " ("
          + computed(Arithmetic.difference(upper.amount(), lower.amount()), upper, from)
          + ")"
          + who;
    }
    return who;
  }

  /** Whom a figure is about as a party: the other side where both are of one entity. */
  private static String party(Figure figure, Figure other) {
    boolean sides = figure.entity().equals(other.entity()) && !figure.counterparties().isEmpty();
    return sides ? figure.counterparties().get(0) : figure.entity();
  }

  private String care(Set<Gate.Apart> apart, Figure a, Figure b, boolean time) {
    List<String> cares = new ArrayList<>();
    if (!a.metric().equals(b.metric())) {
      boolean dates = !a.header().readingDay().equals(b.header().readingDay());
      return a.amount().unit() == Unit.YEARS || b.amount().unit() == Unit.YEARS || !dates
          ? ""
          : ", computed here from figures of different dates";
    }
    if (apart.contains(Gate.Apart.BASIS) || apart.contains(Gate.Apart.UNSTATED_BASIS)) {
      cares.add("across bases");
    }
    if (apart.contains(Gate.Apart.TIME) && !time) {
      cares.add(
          "across different years: "
              + Written.period(a.header())
              + " v "
              + Written.period(b.header()));
    }
    if (apart.contains(Gate.Apart.SCOPE)) {
      cares.add("across scopes");
    }
    return cares.isEmpty() ? "" : "; " + String.join(", ", cares);
  }

  private String computed(Amount amount, Figure about, List<Figure> from) {
    return draft.computed(amount, about.entity(), Role.ANSWER, from);
  }

  private static Figure later(Figure a, Figure b) {
    return a.header().readingDay().isBefore(b.header().readingDay()) ? b : a;
  }
}
