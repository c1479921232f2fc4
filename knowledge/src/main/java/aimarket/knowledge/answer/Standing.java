package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.changes.Topics;
import aimarket.knowledge.compare.Gate;
import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.OwnBasis;
import aimarket.knowledge.plan.Evidence;
import aimarket.knowledge.store.FactStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How the companies that a digest is about stand to one another, measure by measure. */
final class Standing {
  private static final int MOST_ROWS = 3;
  private static final int MOST_COMPANIES = 3;

  private final Task task;
  private final Draft draft;
  private final Telling telling;
  private final Evidence before;
  private final List<String> companies;
  private final List<String> metrics;

  /**
   * @param before the facts as they were at the last digest
   */
  Standing(Task task, Draft draft, Evidence before, Topics topics) {
    this.task = task;
    this.draft = draft;
    this.telling = task.telling();
    this.before = before;
    this.companies = companies(topics);
    this.metrics = metrics(topics);
  }

  /** A question whose chart shows the first row. */
  Optional<String> chart() {
    return metrics.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "compare %s %s"
                .formatted(
                    companies.stream()
                        .map(task.vocabulary()::name)
                        .collect(Collectors.joining(" vs ")),
                    telling.metric(metrics.get(0))));
  }

  void add() {
    if (metrics.isEmpty()) {
      return;
    }
    List<String> header = new ArrayList<>(List.of("how they stand"));
    companies.forEach(c -> header.add(task.vocabulary().name(c)));
    header.add("who leads");
    draft.section(
        new Answer.Table(header, metrics.stream().flatMap(m -> rows(m).stream()).toList()));
  }

  /** Each as it is usually counted; and like for like, where that is another pair of figures. */
  private List<List<String>> rows(String metric) {
    Gate.View now = view(task.evidence(), metric).orElseThrow();
    Optional<Gate.View> then = view(before, metric);
    List<List<String>> rows = new ArrayList<>();
    String name = telling.metric(metric);
    rows.add(row(name, now.usual(), leads(now) + led(now, then)));
    now.common()
        .ifPresent(
            common -> {
              String basis = telling.basis(common.values().iterator().next());
              rows.add(
                  row(name + ", all " + basis, common, leader(now.commonLeader()) + by(common)));
            });
    return rows;
  }

  private List<String> row(String label, Map<String, Figure> figures, String leads) {
    List<String> row = new ArrayList<>(List.of(label));
    figures.values().forEach(f -> row.add(cell(f)));
    row.add(leads);
    return row;
  }

  private String leads(Gate.View view) {
    return view.alike()
        ? leader(view.leader())
        : "not comparable: " + ComparisonComposer.reasons(view.apart());
  }

  /** Who led at the last digest, where that is another one now. */
  private String led(Gate.View now, Optional<Gate.View> then) {
    boolean changed =
        now.alike()
            && then.isPresent()
            && then.get().alike()
            && !then.get().leader().equals(now.leader());
    return changed ? "; before: " + leader(then.get().leader()) : "";
  }

  private String leader(Optional<String> company) {
    return company.map(task.vocabulary()::name).orElse("level");
  }

  /** A rival's word decides nothing. */
  private static String by(Map<String, Figure> figures) {
    boolean rival =
        figures.values().stream()
            .anyMatch(
                f -> f.header().claimants().get(0).as() == aimarket.knowledge.fact.Role.RIVAL);
    return rival ? ", if the rival’s figure holds" : "";
  }

  private String cell(Figure figure) {
    String basis = telling.basis(figure);
    String tag = telling.tag(figure);
    return draft.amount(figure, Role.CONTEXT)
        + (basis.isEmpty() ? "" : figure.basis().equals(Figure.UNSTATED_BASIS) ? "" : " " + basis)
        + (tag.isEmpty() ? "" : ", " + tag)
        + " "
        + draft.cite(figure);
  }

  private Optional<Gate.View> view(Evidence evidence, String metric) {
    Map<String, List<Figure>> candidates = new LinkedHashMap<>();
    for (String company : companies) {
      List<Figure> whole =
          evidence.usable(company, metric).stream()
              .filter(f -> f.dimensions().isEmpty() && f.counterparties().isEmpty())
              .filter(f -> !f.nature().isForward() && f.amount().isNumber())
              .toList();
      if (!whole.isEmpty()) {
        candidates.put(company, whole);
      }
    }
    return candidates.size() < companies.size()
        ? Optional.empty()
        : Optional.of(
            Gate.compare(
                ComparisonComposer.heads(candidates),
                company -> evidence.ownBasis(company, metric).map(OwnBasis::basis)));
  }

  /** Those that are subscribed to, else those of whom most is known. */
  private List<String> companies(Topics topics) {
    List<String> named = topics.entities().stream().filter(this::isCompany).toList();
    if (named.size() > 1) {
      return named.stream().limit(MOST_COMPANIES).toList();
    }
    Map<String, Long> known =
        task.evidence().pairsNow().stream()
            .filter(p -> isCompany(p.entity()))
            .collect(Collectors.groupingBy(FactStore.Pair::entity, Collectors.counting()));
    Set<String> chosen = new LinkedHashSet<>(named);
    known.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Long> e) -> e.getValue())
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .filter(c -> chosen.size() < 2)
        .forEach(chosen::add);
    return List.copyOf(chosen);
  }

  private boolean isCompany(String slug) {
    return task.vocabulary().entity(slug).filter(e -> e.kind() == Entity.Kind.COMPANY).isPresent();
  }

  /** Those asked for, else the first that all of them have. */
  private List<String> metrics(Topics topics) {
    if (companies.size() < 2) {
      return List.of();
    }
    List<String> of =
        topics.metrics().isEmpty()
            ? task.vocabulary().metrics().stream().map(m -> m.slug()).toList()
            : topics.metrics();
    return of.stream().filter(m -> view(task.evidence(), m).isPresent()).limit(MOST_ROWS).toList();
  }
}
