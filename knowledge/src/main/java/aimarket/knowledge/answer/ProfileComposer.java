package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.compare.Claim;
import aimarket.knowledge.compare.Claims;
import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Rank;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.plan.Selection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What there is on an entity: its key figures, and the topics of what is said about it. */
final class ProfileComposer {
  private static final int MOST = 8;

  private final Task task;
  private final Draft draft;
  private final Telling telling;

  ProfileComposer(Task task) {
    this.task = task;
    this.draft = new Draft(task.evidence());
    this.telling = task.telling();
  }

  /** Empty where there is nothing on the entity. */
  Optional<Answer> compose(String entity) {
    List<Figure> heads = heads(entity);
    List<Statement> statements =
        task.evidence().statements().stream()
            .filter(s -> s.entities().contains(entity) && s.rank() != Rank.DEPRECATED)
            .toList();
    if (heads.isEmpty() && statements.isEmpty()) {
      return Optional.empty();
    }
    if (!heads.isEmpty()) {
      List<List<String>> rows = new ArrayList<>();
      for (Figure f : heads.stream().limit(MOST).toList()) {
        String label = f.entity().equals(entity) ? label(f) : telling.subject(f);
        rows.add(List.of(label, draft.cited(f, Role.ANSWER), telling.details(f)));
      }
      draft.section(
          new Answer.Table(
              List.of("", task.vocabulary().name(entity), "basis, period, claimant"), rows));
    }
    if (heads.size() > MOST) {
      draft.note("And %d more; ask for one by name.".formatted(heads.size() - MOST));
    }
    topics(statements);
    String name = task.vocabulary().name(entity);
    if (!heads.isEmpty()) {
      String metric = telling.metric(heads.get(0).metric());
      draft.suggest(name + " " + metric + " trend", name + " " + metric + " trend");
    }
    if (heads.isEmpty()) {
      Statement first = statements.get(0);
      draft.section(
          new Answer.Lines(
              "", List.of(draft.sentence(first, Role.CONTEXT) + " " + draft.cite(first))));
    }
    String headline =
        "On %s: %d %s and %d %s here."
            .formatted(
                name + office(entity),
                heads.size(),
                heads.size() == 1 ? "figure" : "figures",
                statements.size(),
                statements.size() == 1 ? "statement" : "statements");
    return Optional.of(draft.finish(Status.ANSWERED, task.understood(), headline));
  }

  /** ", officer of Acorn" of a person; empty of anything else. */
  private String office(String entity) {
    return task.vocabulary().entity(entity).stream()
        .flatMap(e -> e.relations().stream())
        .filter(r -> r.kind().equals(Entity.Relation.OFFICER_OF) && r.title() != null)
        .findFirst()
        .map(r -> ", " + r.title() + " of " + task.vocabulary().name(r.to()))
        .orElse("");
  }

  /**
   * The head of each metric, other side and look ahead; the metrics in the order of the vocabulary.
   */
  private List<Figure> heads(String entity) {
    Map<String, List<Figure>> groups = new LinkedHashMap<>();
    List<Figure> about = task.evidence().usableAbout(entity);
    task.vocabulary()
        .metrics()
        .forEach(
            m ->
                about.stream()
                    .filter(f -> f.metric().equals(m.slug()) && Selection.segmentOf(f).isEmpty())
                    .forEach(
                        f ->
                            groups
                                .computeIfAbsent(
                                    f.metric()
                                        + f.entity()
                                        + f.counterparties()
                                        + f.nature().isForward(),
                                    k -> new ArrayList<>())
                                .add(f)));
    return groups.values().stream()
        .map(Claims::of)
        .map(claims -> claims.get(0))
        .map(Claim::head)
        .toList();
  }

  private String label(Figure figure) {
    String others = telling.others(figure);
    return telling.metric(figure.metric()) + (others.isEmpty() ? "" : " (" + others + ")");
  }

  private void topics(List<Statement> statements) {
    if (statements.isEmpty()) {
      return;
    }
    Map<String, Integer> counts = new TreeMap<>();
    statements.forEach(s -> counts.merge(s.topic(), 1, Integer::sum));
    draft.note(
        "Said about it: "
            + counts.entrySet().stream()
                .sorted(
                    Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(6)
                .map(e -> task.vocabulary().topic(e.getKey()).map(t -> t.name()).orElse(e.getKey()))
                .collect(Collectors.joining(", "))
            + ".");
  }
}
