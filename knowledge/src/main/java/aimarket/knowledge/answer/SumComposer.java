package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.compare.Arithmetic;
import aimarket.knowledge.compare.Claim;
import aimarket.knowledge.compare.Claims;
import aimarket.knowledge.compare.Gate;
import aimarket.knowledge.compare.Head;
import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.FactLink;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.fact.Period;
import aimarket.knowledge.fact.Unit;
import aimarket.knowledge.plan.Selection;
import aimarket.knowledge.reading.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Totals, and what is left of a whole. Each part counts once, however many sources report it, and
 * nothing is added to what contains it.
 */
final class SumComposer {
  private final Task task;
  private final Metric metric;
  private final Draft draft;
  private final Telling telling;
  private final Working working;
  private final Marginalia beside;
  private final Operands operands;

  SumComposer(Task task, Metric metric) {
    this.task = task;
    this.metric = metric;
    this.draft = new Draft(task.evidence());
    this.telling = task.telling();
    this.working = new Working(draft, telling);
    this.beside = new Marginalia(task, draft);
    this.operands = new Operands(task);
  }

  /** Over the parties, over the other sides of one, or over stretches that do not overlap. */
  Optional<Answer> sum(List<String> entities) {
    List<String> apart = withoutContained(entities);
    if (apart.size() > 1 && task.question().entities().isEmpty()) {
      return Optional.empty(); // "overall" asks for no sum of all that happen to be known
    }
    if (apart.size() > 1) {
      Optional<Gate.View> parts = ofEach(apart);
      return parts.map(p -> addsUp() ? total(p) : refuse(alike(p), "cannot be added"));
    }
    String entity = entities.get(0);
    if (task.question().whens().size() > 1) {
      return stretches(entity).map(this::total);
    }
    return sides(entity);
  }

  /** What those that are named leave for all others. */
  Optional<Answer> rest(List<String> entities) {
    boolean refused = !metric.ties().whole();
    if (metric.unit() != Unit.PERCENT || refused && task.question().entities().isEmpty()) {
      return Optional.empty();
    }
    Optional<List<Figure>> parts = ofEach(withoutContained(entities)).map(SumComposer::alike);
    return parts.map(p -> metric.ties().whole() ? left(p) : refuse(p, "leave no rest to compute"));
  }

  /** Shares that may overlap, ratios and lengths of time have no sum. */
  private boolean addsUp() {
    boolean time = metric.unit() == Unit.MONTHS || metric.unit() == Unit.YEARS;
    return metric.ties().whole() || metric.kind() != Metric.Kind.RATIO && !time;
  }

  /** A product beside its company would count twice. */
  private List<String> withoutContained(List<String> entities) {
    return entities.stream()
        .filter(
            e ->
                task.vocabulary().entity(e).stream()
                    .flatMap(found -> found.relations().stream())
                    .map(Entity.Relation::to)
                    .noneMatch(entities::contains))
        .toList();
  }

  /** The figures of each, set like beside like; empty where one of them has none. */
  private Optional<Gate.View> ofEach(List<String> entities) {
    Map<String, List<Figure>> parties = new LinkedHashMap<>();
    for (String entity : entities) {
      List<Figure> figures =
          Selection.of(task.evidence(), task.question(), entity, metric.slug()).figures().stream()
              .filter(f -> f.amount().isNumber())
              .toList();
      if (figures.isEmpty()) {
        return Optional.empty();
      }
      parties.put(entity, figures);
    }
    return Optional.of(operands.compared(metric.slug(), parties));
  }

  /** One figure of each, on one basis where there is one. */
  private static List<Figure> alike(Gate.View view) {
    return List.copyOf(view.common().orElse(view.usual()).values());
  }

  /** Like for like where that can be had, and each on its own basis beside it. */
  private Answer total(Gate.View view) {
    List<Figure> alike = alike(view);
    List<Figure> own = List.copyOf(view.usual().values());
    if (view.common().isEmpty() || own.equals(alike)) {
      return total(alike);
    }
    String headline =
        "%s, in all: %s like for like (%s); each on its own basis %s%s. "
            .formatted(
                LookUpComposer.capital(metric.name()),
                added(alike, null),
                telling.basis(alike.get(0)),
                added(own, null),
                care(own));
    List<Figure> parts = new ArrayList<>(alike);
    own.stream().filter(f -> !parts.contains(f)).forEach(parts::add);
    return finish(headline + from(parts));
  }

  private String added(List<Figure> parts, @Nullable String entity) {
    return draft.computed(
        Arithmetic.sum(parts.stream().map(Figure::amount).toList()), entity, Role.ANSWER, parts);
  }

  /** Sums of whole years and the like; a level or a pace is not added over time. */
  private Optional<List<Figure>> stretches(String entity) {
    List<Figure> parts = new ArrayList<>();
    for (When when : task.question().whens()) {
      Head.of(
              Selection.of(task.evidence(), task.question(), entity, metric.slug(), when)
                  .figures()
                  .stream()
                  .filter(f -> f.amount().isNumber())
                  .filter(f -> f.header().period().kind() == Period.Kind.SPAN)
                  .filter(f -> parts.stream().noneMatch(p -> overlap(p, f)))
                  .toList())
          .ifPresent(parts::add);
    }
    boolean all = parts.size() == task.question().whens().size() && addsUp();
    return all ? Optional.of(parts) : Optional.empty();
  }

  private static boolean overlap(Figure a, Figure b) {
    Period period = b.header().period();
    return period.from() == null
        || period.to() == null
        || a.header().period().overlaps(period.from(), period.to());
  }

  /**
   * Over the other sides of one party. Where a source gives the total, that is shown, with its
   * parts where it was worked out from them.
   */
  private Optional<Answer> sides(String entity) {
    List<Figure> heads =
        Claims.of(Selection.of(task.evidence(), task.question(), entity, metric.slug()).figures())
            .stream()
            .map(Claim::head)
            .filter(f -> f.amount().isNumber())
            .toList();
    Optional<Figure> given =
        Head.of(heads.stream().filter(f -> f.counterparties().isEmpty()).toList());
    if (given.isPresent()) {
      return given.filter(f -> f.header().derived()).map(t -> given(t, partsOf(t, heads)));
    }
    Map<List<String>, Figure> bySide = new LinkedHashMap<>();
    heads.forEach(h -> bySide.putIfAbsent(h.counterparties(), h));
    return bySide.size() < 2 || !addsUp()
        ? Optional.empty()
        : Optional.of(total(List.copyOf(bySide.values())));
  }

  private static List<Figure> partsOf(Figure total, List<Figure> heads) {
    List<Figure> linked = new ArrayList<>();
    total.header().links().stream()
        .filter(l -> l.kind() == FactLink.Kind.DERIVED_FROM)
        .forEach(l -> heads.stream().filter(h -> h.id().equals(l.fact())).forEach(linked::add));
    return linked;
  }

  private Answer given(Figure total, List<Figure> parts) {
    String headline =
        "%s, in all: %s, %s."
            .formatted(
                telling.subject(total), draft.cited(total, Role.ANSWER), telling.details(total));
    if (!parts.isEmpty()) {
      boolean across = parts.stream().map(Figure::basis).distinct().count() > 1;
      draft.note(
          "Made of: "
              + working.inputs(parts, Role.CONTEXT)
              + (across ? "; across bases, so the parts are not alike" : "")
              + ".");
    }
    beside.caveat(total);
    return finish(headline);
  }

  private Answer total(List<Figure> parts) {
    boolean ofOne = parts.stream().map(Figure::entity).distinct().count() == 1;
    String sum = added(parts, ofOne ? parts.get(0).entity() : null);
    String whose =
        ofOne
            ? telling.possessive(parts.get(0).entity()) + " " + metric.name()
            : LookUpComposer.capital(metric.name());
    return finish(whose + ", in all: " + sum + care(parts) + ". " + from(parts));
  }

  private Answer left(List<Figure> parts) {
    String rest =
        draft.computed(
            Arithmetic.rest(parts.stream().map(Figure::amount).toList()), null, Role.ANSWER, parts);
    return finish(
        "%s is left for all others%s: the whole less what is named. %s"
            .formatted(LookUpComposer.capital(rest), care(parts), from(parts)));
  }

  private Answer refuse(List<Figure> parts, String what) {
    String why =
        metric.unit() == Unit.PERCENT
            ? "they may overlap, so they do not make up a whole"
            : "a sum of them means nothing";
    String shown = working.inputs(parts, Role.CONTEXT);
    parts.forEach(beside::caveat);
    return draft.finish(
        Status.UNKNOWN,
        task.understood(),
        "Figures of %s %s: %s. What there is: %s.".formatted(metric.name(), what, why, shown));
  }

  /** Parts of one party lie at different times by nature, those of several do not. */
  private String care(List<Figure> parts) {
    boolean ofOne = parts.stream().map(Figure::entity).distinct().count() == 1;
    return working.care(parts, !ofOne);
  }

  private String from(List<Figure> parts) {
    parts.forEach(beside::caveat);
    return "From: " + working.inputs(parts, Role.CONTEXT) + ".";
  }

  private Answer finish(String headline) {
    return draft.finish(Status.ANSWERED, task.understood(), headline);
  }
}
