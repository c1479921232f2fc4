package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.compare.Arithmetic;
import aimarket.knowledge.compare.Claims;
import aimarket.knowledge.compare.Freshness;
import aimarket.knowledge.compare.Gate;
import aimarket.knowledge.compare.Head;
import aimarket.knowledge.fact.Amount;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.OwnBasis;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.reading.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Two or more parties on one metric, through the gate. */
final class ComparisonComposer {
  private final Task task;
  private final Draft draft;
  private final Telling telling;
  private final Marginalia beside;
  private final String metric;

  ComparisonComposer(Task task, String metric) {
    this.task = task;
    this.metric = metric;
    this.draft = new Draft(task.evidence());
    this.telling = task.telling();
    this.beside = new Marginalia(task, draft);
  }

  /**
   * @param candidates usable figures by party: an entity, or the other side of one
   * @param missing parties that were asked for and have none
   */
  Answer compose(Map<String, List<Figure>> candidates, List<String> missing) {
    Gate.View view =
        Gate.compare(heads(candidates), party -> ownBasis(party, candidates.get(party)));
    String headline = headline(view);
    table(view, candidates);
    if (!view.alike()) {
      apart(view);
    }
    view.usual()
        .forEach(
            (party, figure) -> {
              beside.unbased(
                  figure, Claims.of(task.evidence().usable(figure.entity(), figure.metric())));
              beside.caveat(figure, name(party));
            });
    ages(view);
    missing.forEach(entity -> draft.note(missing(entity)));
    Status status = missing.isEmpty() ? Status.ANSWERED : Status.PARTIAL;
    return draft.finish(status, task.understood(), headline);
  }

  /** Says what there is none of, and what there is of another time instead. */
  private String missing(String entity) {
    String none =
        "No source here has %s %s".formatted(telling.possessive(entity), telling.metric(metric));
    When when = task.question().when();
    Optional<Figure> other =
        when.from() == null
            ? Optional.empty()
            : Head.of(
                task.evidence().usable(entity, metric).stream()
                    .filter(f -> f.amount().isNumber() && f.dimensions().isEmpty())
                    .filter(f -> f.nature().isForward() == when.ahead())
                    .toList());
    return other
        .map(
            f ->
                "%s for %s; of another time: %s, %s."
                    .formatted(
                        none, when.label(), draft.cited(f, Role.CONTEXT), telling.details(f)))
        .orElse(none + ".");
  }

  /** One note for all that are equally old. */
  private void ages(Gate.View view) {
    Map<String, List<String>> byAge = new LinkedHashMap<>();
    view.usual()
        .forEach(
            (party, figure) ->
                task.vocabulary()
                    .metric(metric)
                    .flatMap(m -> Freshness.age(figure, m, task.today()))
                    .ifPresent(
                        age ->
                            byAge.computeIfAbsent(age, a -> new ArrayList<>()).add(name(party))));
    byAge.forEach(
        (age, names) -> draft.note("Reading " + age + ": " + String.join(", ", names) + "."));
  }

  private String headline(Gate.View view) {
    if (view.alike()) {
      return alike(view.usual());
    }
    if (view.common().isPresent()) {
      String usual = view.leader().map(this::name).orElse("neither");
      String common = view.commonLeader().map(this::name).orElse("neither");
      String basis = telling.basis(view.common().get().values().iterator().next());
      if (view.leaderChanges()) {
        return "%s figure is larger, each counted its own way; like for like (%s) %s leads."
            .formatted(possessive(usual), basis, common);
      }
      return "%s leads, each counted its own way and like for like (%s).".formatted(common, basis);
    }
    String shown =
        view.usual().entrySet().stream()
            .map(e -> name(e.getKey()) + " " + brief(e.getValue(), Role.ANSWER))
            .collect(Collectors.joining("; "));
    return "Not like for like: "
        + shown
        + ". No difference computed: "
        + reasons(view.apart())
        + ".";
  }

  /** "$852B primary round [1]": the amount with what makes it not comparable. */
  private String brief(Figure figure, Role role) {
    String basis = telling.basis(figure);
    String tag = telling.tag(figure);
    StringBuilder text = new StringBuilder(draft.amount(figure, role));
    if (!basis.isEmpty()) {
      text.append(' ').append(basis);
    }
    if (!tag.isEmpty()) {
      text.append(' ').append(tag);
    }
    return text.append(' ').append(draft.cite(figure)).toString();
  }

  private String alike(Map<String, Figure> figures) {
    List<Map.Entry<String, Figure>> order = new ArrayList<>(figures.entrySet());
    order.sort((a, b) -> size(b.getValue()).compareTo(size(a.getValue())));
    String shown =
        order.stream()
            .map(e -> name(e.getKey()) + " " + draft.cited(e.getValue(), Role.ANSWER))
            .collect(Collectors.joining(", "));
    Figure first = order.get(0).getValue();
    String lead = LookUpComposer.capital(telling.metric(metric)) + ": " + shown + ".";
    if (order.size() < 2 || !first.amount().isNumber()) {
      return lead;
    }
    return lead
        + " "
        + working(order.get(0).getKey(), first, order.get(1).getKey(), order.get(1).getValue());
  }

  /** "Birch leads by about 0.5 GW (1.36×, 35.7% more)." */
  private String working(String leader, Figure a, String other, Figure b) {
    if (!b.amount().isNumber()) {
      return "";
    }
    List<Figure> from = List.of(a, b);
    Amount difference = Arithmetic.difference(a.amount(), b.amount());
    if (difference.number().signum() == 0) {
      return name(leader) + " and " + name(other) + " are level.";
    }
    StringBuilder text = new StringBuilder(name(leader) + " leads by ");
    text.append(draft.computed(difference, a.entity(), Role.CONTEXT, from));
    if (b.amount().number().signum() > 0) {
      text.append(" (")
          .append(
              draft.computed(
                  Arithmetic.ratio(a.amount(), b.amount()), a.entity(), Role.CONTEXT, from));
      text.append(")");
    }
    return text.append(".").toString();
  }

  private void table(Gate.View view, Map<String, List<Figure>> candidates) {
    List<String> header = new ArrayList<>(List.of(""));
    view.usual().keySet().forEach(p -> header.add(name(p)));
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        row(
            view.alike()
                ? telling.metric(metric)
                : (view.apart().contains(Gate.Apart.BASIS)
                    ? "each on its own basis"
                    : "each as stated"),
            view.usual(),
            f -> brief(f, Role.ANSWER)));
    view.common()
        .ifPresent(
            common ->
                rows.add(
                    row(
                        "like for like, " + telling.basis(common.values().iterator().next()),
                        common,
                        f -> brief(f, Role.CONTEXT))));
    rows.add(row("period", view.usual(), f -> Written.period(f.header())));
    rows.add(row("who says so", view.usual(), telling::kind));
    draft.section(new Answer.Table(header, rows));
    for (Map.Entry<String, Figure> usual : view.usual().entrySet()) {
      beside.differing(
          usual.getValue(),
          Claims.of(candidates.get(usual.getKey())).stream()
              .filter(c -> !isEarlier(c.head(), usual.getValue()))
              .toList());
    }
  }

  /** A comparison is of now: what was read earlier belongs to a trend. */
  private static boolean isEarlier(Figure other, Figure head) {
    return other.header().readingDay().isBefore(head.header().readingDay());
  }

  private List<String> row(
      String label, Map<String, Figure> figures, Function<Figure, String> cell) {
    List<String> row = new ArrayList<>(List.of(label));
    figures.values().forEach(f -> row.add(cell.apply(f)));
    return row;
  }

  private void apart(Gate.View view) {
    List<String> ids = view.usual().values().stream().map(Figure::id).toList();
    String why = reasons(view.apart());
    draft.disagreement(
        view.apart().contains(Gate.Apart.TIME) && view.apart().size() == 1 ? "time" : "basis",
        ids,
        why);
    view.common()
        .ifPresent(
            common -> {
              List<Map.Entry<String, Figure>> order = new ArrayList<>(common.entrySet());
              order.sort((a, b) -> size(b.getValue()).compareTo(size(a.getValue())));
              draft.note(
                  "Like for like: "
                      + working(
                          order.get(0).getKey(),
                          order.get(0).getValue(),
                          order.get(1).getKey(),
                          order.get(1).getValue()));
              common.values().forEach(this::rivalsFigure);
            });
    lacking(view);
    why(view);
  }

  /** Names the bases on which some are usually counted and not all are known. */
  private void lacking(Gate.View view) {
    Set<String> bases = new LinkedHashSet<>();
    view.usual().values().forEach(f -> bases.add(f.basis()));
    view.common().ifPresent(common -> common.values().forEach(f -> bases.remove(f.basis())));
    bases.remove(Figure.UNSTATED_BASIS);
    bases.remove(Figure.NO_BASIS);
    if (!bases.isEmpty() && view.apart().contains(Gate.Apart.BASIS)) {
      draft.note(
          "All on one basis ("
              + bases.stream()
                  .map(b -> telling.basis(metric, b))
                  .collect(Collectors.joining(", or "))
              + "): not known.");
    }
  }

  private void rivalsFigure(Figure figure) {
    if (!telling.tag(figure).isEmpty()) {
      draft.note(draft.cited(figure, Role.CONTEXT) + ": " + telling.kind(figure) + ".");
    }
  }

  /** Why the bases differ, from the statements that say how each reports. */
  private void why(Gate.View view) {
    if (!view.apart().contains(Gate.Apart.BASIS)) {
      return;
    }
    List<String> reasons = new ArrayList<>();
    for (Figure figure : view.usual().values()) {
      Optional<Fact> fact =
          task.evidence()
              .ownBasis(figure.entity(), figure.metric())
              .map(OwnBasis::fact)
              .flatMap(task.evidence()::fact);
      if (fact.isPresent() && fact.get() instanceof Statement statement) {
        reasons.add(draft.told(statement, Role.CONTEXT) + ".");
      }
    }
    if (!reasons.isEmpty()) {
      draft.note("Why they differ: " + String.join(" ", reasons));
    }
  }

  static String reasons(Set<Gate.Apart> apart) {
    Map<Gate.Apart, String> words = new LinkedHashMap<>();
    words.put(Gate.Apart.BASIS, "different bases");
    words.put(Gate.Apart.UNSTATED_BASIS, "bases not stated");
    words.put(Gate.Apart.SCOPE, "different scopes");
    words.put(Gate.Apart.NATURE, "one is realised, the other is not");
    words.put(Gate.Apart.TIME, "different times");
    Set<String> said = new LinkedHashSet<>();
    apart.forEach(a -> said.add(words.get(a)));
    return String.join(", ", said);
  }

  /** Claims' heads only: a restatement never stands against its own claim. */
  static Map<String, List<Figure>> heads(Map<String, List<Figure>> candidates) {
    Map<String, List<Figure>> heads = new LinkedHashMap<>();
    candidates.forEach(
        (party, figures) -> {
          List<Figure> ofClaims = Claims.of(figures).stream().map(c -> c.head()).toList();
          List<Figure> numbers = ofClaims.stream().filter(f -> f.amount().isNumber()).toList();
          heads.put(party, numbers.isEmpty() ? ofClaims : numbers);
        });
    return heads;
  }

  private Optional<String> ownBasis(String party, List<Figure> figures) {
    return figures.stream()
        .findFirst()
        .flatMap(f -> task.evidence().ownBasis(f.entity(), f.metric()))
        .map(OwnBasis::basis);
  }

  private static java.math.BigDecimal size(Figure figure) {
    return figure.amount().isNumber() ? figure.amount().middle() : java.math.BigDecimal.ZERO;
  }

  private String name(String party) {
    return task.vocabulary().name(party);
  }

  private static String possessive(String name) {
    return name + "’s";
  }
}
