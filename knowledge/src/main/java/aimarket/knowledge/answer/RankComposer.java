package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.compare.Gate;
import aimarket.knowledge.compare.Head;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.plan.Selection;
import aimarket.knowledge.plan.Subjects;
import aimarket.knowledge.reading.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who has most, within each basis; bases are never ranked together. */
final class RankComposer {
  private final Task task;
  private final Draft draft;
  private final Telling telling;
  private final String metric;

  RankComposer(Task task, String metric) {
    this.task = task;
    this.metric = metric;
    this.draft = new Draft(task.evidence());
    this.telling = task.telling();
  }

  /** Empty where no two entities have a figure that can be ranked. */
  Optional<Answer> compose() {
    Map<String, Map<String, Figure>> byBasis = byBasis();
    if (byBasis.values().stream().noneMatch(m -> m.size() > 1)) {
      return Optional.empty();
    }
    List<String> headlines = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    byBasis.forEach(
        (basis, figures) -> {
          List<Figure> order = new ArrayList<>(figures.values());
          order.sort((a, b) -> b.amount().middle().compareTo(a.amount().middle()));
          String on = telling.basis(order.get(0));
          if (order.size() > 1) {
            headlines.add(
                task.vocabulary().name(order.get(0).entity())
                    + " has most"
                    + (on.isEmpty() ? "" : " (" + on + ")")
                    + ", "
                    + draft.cited(order.get(0), Role.ANSWER));
          }
          for (int i = 0; i < order.size(); i++) {
            Figure f = order.get(i);
            rows.add(
                List.of(
                    order.size() > 1 ? String.valueOf(i + 1) : "–",
                    task.vocabulary().name(f.entity()),
                    draft.cited(f, Role.ANSWER),
                    telling.details(f)));
          }
        });
    draft.section(
        new Answer.Table(
            List.of("", "who", telling.metric(metric), "basis, period, claimant"), rows));
    if (byBasis.size() > 1) {
      String note = "Ranked within each basis only; figures on different bases are not comparable.";
      draft.disagreement(
          "basis",
          byBasis.values().stream().flatMap(m -> m.values().stream()).map(f -> f.id()).toList(),
          note);
      draft.note(note);
    }
    boolean times =
        byBasis.values().stream()
            .anyMatch(m -> Gate.apart(List.copyOf(m.values())).contains(Gate.Apart.TIME));
    if (times) {
      draft.note("The readings are of different times.");
    }
    return Optional.of(
        draft.finish(Status.ANSWERED, task.understood(), String.join("; ", headlines) + "."));
  }

  private Map<String, Map<String, Figure>> byBasis() {
    Map<String, Map<String, Figure>> byBasis = new LinkedHashMap<>();
    Question q = task.question();
    String segment = q.segment() == null ? "" : q.segment();
    List<Figure> all =
        new Subjects(task.evidence(), q.concerning(List.of())) // all, whoever is named
            .entities(metric).stream()
                .flatMap(e -> Selection.of(task.evidence(), q, e, metric).figures().stream())
                .toList();
    for (Figure figure : all) {
      boolean fits =
          figure.amount().isNumber()
              && figure.nature().isForward() == q.when().ahead()
              && Selection.segmentOf(figure).equals(segment)
              && !figure.basis().equals(Figure.UNSTATED_BASIS);
      if (fits) {
        byBasis
            .computeIfAbsent(figure.basis(), b -> new LinkedHashMap<>())
            .merge(figure.entity(), figure, (a, b) -> Head.ORDER.compare(a, b) <= 0 ? a : b);
      }
    }
    return byBasis;
  }
}
