package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.compare.Arithmetic;
import aimarket.knowledge.compare.Gate;
import aimarket.knowledge.compare.Head;
import aimarket.knowledge.fact.Amount;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.plan.Selection;
import aimarket.knowledge.reading.Question;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A metric over the parts of a market, one row a part. */
final class SegmentComposer {
  private final Task task;
  private final Draft draft;
  private final Telling telling;
  private final String metric;

  SegmentComposer(Task task, String metric) {
    this.task = task;
    this.metric = metric;
    this.draft = new Draft(task.evidence());
    this.telling = task.telling();
  }

  /** Empty where no figure of the metric has a segment. */
  Optional<Answer> compose(List<String> entities) {
    Map<String, Map<String, Figure>> bySegment = bySegment(entities);
    if (bySegment.isEmpty()) {
      return Optional.empty();
    }
    Set<String> parties = new LinkedHashSet<>();
    entities.forEach(
        e ->
            bySegment.values().stream().filter(m -> m.containsKey(e)).forEach(m -> parties.add(e)));
    List<String> header = new ArrayList<>(List.of("segment"));
    parties.forEach(p -> header.add(task.vocabulary().name(p)));
    header.add("lead");
    List<List<String>> rows = new ArrayList<>();
    List<String> leads = new ArrayList<>();
    byLead(bySegment)
        .forEach(
            (segment, figures) -> {
              List<String> row = new ArrayList<>(List.of(telling.segment(segment)));
              parties.forEach(p -> row.add(cell(figures.get(p))));
              String lead = lead(figures);
              row.add(lead);
              rows.add(row);
              leads.add("in " + telling.segment(segment) + " " + lead);
            });
    draft.section(new Answer.Table(header, rows));
    bySegment.values().iterator().next().values().stream()
        .map(f -> f.header().caveat())
        .filter(c -> c != null)
        .findFirst()
        .ifPresent(draft::note);
    Figure any = bySegment.values().iterator().next().values().iterator().next();
    String headline =
        LookUpComposer.capital(telling.metric(metric))
            + ": "
            + String.join("; ", leads)
            + ". "
            + Written.period(any.header())
            + ", "
            + telling.kind(any)
            + ".";
    return Optional.of(draft.finish(Status.ANSWERED, task.understood(), headline));
  }

  private Map<String, Map<String, Figure>> bySegment(List<String> entities) {
    Map<String, Map<String, Figure>> bySegment = new LinkedHashMap<>();
    String asked = task.question().segment();
    for (String entity : entities) {
      for (Figure figure : task.evidence().usable(entity, metric)) {
        String segment = Selection.segmentOf(figure);
        boolean wanted =
            asked == null || asked.equals(Question.EVERY_SEGMENT) || asked.equals(segment);
        if (!segment.isEmpty() && wanted) {
          bySegment
              .computeIfAbsent(segment, s -> new LinkedHashMap<>())
              .merge(entity, figure, (a, b) -> Head.ORDER.compare(a, b) <= 0 ? a : b);
        }
      }
    }
    return bySegment;
  }

  /** Where the first party leads most stands first. */
  private static Map<String, Map<String, Figure>> byLead(
      Map<String, Map<String, Figure>> bySegment) {
    Map<String, Map<String, Figure>> sorted = new LinkedHashMap<>();
    bySegment.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Map<String, Figure>> e) -> ahead(e.getValue()))
                .reversed())
        .forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return sorted;
  }

  /** By how much the first of two is ahead, below 0 where it is behind; 0 where that is unknown. */
  private static BigDecimal ahead(Map<String, Figure> figures) {
    List<Figure> two = List.copyOf(figures.values());
    return two.size() == 2 && two.stream().allMatch(f -> f.amount().isNumber())
        ? two.get(0).amount().middle().subtract(two.get(1).amount().middle())
        : BigDecimal.ZERO;
  }

  private String cell(@Nullable Figure figure) {
    return figure == null ? "not known" : draft.cited(figure, Role.ANSWER);
  }

  /** "Acorn +9 points", or "" where nothing may be computed. */
  private String lead(Map<String, Figure> figures) {
    List<Map.Entry<String, Figure>> order = new ArrayList<>(figures.entrySet());
    if (order.size() < 2 || order.stream().anyMatch(e -> !e.getValue().amount().isNumber())) {
      return "one only";
    }
    order.sort((a, b) -> b.getValue().amount().middle().compareTo(a.getValue().amount().middle()));
    Figure first = order.get(0).getValue();
    Figure second = order.get(1).getValue();
    if (!Gate.apart(List.of(first, second)).isEmpty()) {
      return "not like for like";
    }
    Amount difference = Arithmetic.difference(first.amount(), second.amount());
    return task.vocabulary().name(order.get(0).getKey())
        + " +"
        + draft.computed(difference, first.entity(), Role.CONTEXT, List.of(first, second));
  }
}
