package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.compare.Amounts;
import aimarket.knowledge.compare.Arithmetic;
import aimarket.knowledge.compare.Claim;
import aimarket.knowledge.compare.Claims;
import aimarket.knowledge.compare.Disagreements;
import aimarket.knowledge.compare.Head;
import aimarket.knowledge.fact.Amount;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Unit;
import aimarket.knowledge.plan.Selection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Readings of one metric in order of time; realised ones make the trend, what looks ahead is
 * marked.
 */
final class TrendComposer {
  private static final int MOST = 12;

  private final Task task;
  private final Draft draft;
  private final Telling telling;

  TrendComposer(Task task) {
    this.task = task;
    this.draft = new Draft(task.evidence());
    this.telling = task.telling();
  }

  /**
   * @param selections one an entity, none of them empty
   */
  Answer compose(List<Selection> selections) {
    return compose(selections, List.of());
  }

  /**
   * @param now what was asked about and has no course of its own: its readings of now
   */
  Answer compose(List<Selection> selections, List<Figure> now) {
    List<String> headlines = new ArrayList<>();
    boolean whole = true;
    for (Selection selection : selections) {
      List<Figure> series = series(selection);
      headlines.add(headline(series));
      whole &= series.size() > 1;
      table(series);
      disputes(series);
      series.stream()
          .map(f -> f.header().caveat())
          .filter(c -> c != null)
          .limit(1)
          .forEach(draft::note);
    }
    Head.of(now).map(this::alone).ifPresent(headlines::add);
    return draft.finish(
        whole ? Status.ANSWERED : Status.PARTIAL, task.understood(), String.join(" ", headlines));
  }

  /** One reading for each time, basis and amount, the earliest first. */
  private List<Figure> series(Selection selection) {
    List<Figure> series = new ArrayList<>();
    for (Claim claim : Claims.of(selection.figures())) {
      Figure head = claim.head();
      boolean known =
          series.stream()
              .anyMatch(
                  f ->
                      f.basis().equals(head.basis())
                          && Amounts.agree(f.amount(), head.amount())
                          && Disagreements.between(f, head).isEmpty()
                          && Math.abs(
                                  f.header().readingDay().toEpochDay()
                                      - head.header().readingDay().toEpochDay())
                              < 31);
      if (!known && head.amount().isNumber()) {
        series.add(head);
      }
    }
    series.sort(
        Comparator.comparing((Figure f) -> f.header().readingDay()).thenComparing(Figure::id));
    return series.size() > MOST ? series.subList(series.size() - MOST, series.size()) : series;
  }

  private String headline(List<Figure> series) {
    if (series.isEmpty()) {
      return "There are only words, no figures.";
    }
    Figure last = series.get(series.size() - 1);
    if (series.size() == 1) {
      return "%s: %s (%s). One reading only, so no trend can be drawn.%s"
          .formatted(
              telling.subject(last),
              draft.cited(last, Role.ANSWER),
              telling.details(last),
              instead(last));
    }
    Figure first = series.get(0);
    // The last of the first's own basis, so that the two ends are alike where they can be.
    Figure end =
        series.stream()
            .filter(f -> f.basis().equals(first.basis()))
            .reduce((a, b) -> b)
            .orElse(last);
    Figure to = end.equals(first) ? preferred(series, last) : end;
    Figure latest = preferred(series, to);
    boolean across = !latest.basis().equals(first.basis());
    String change = change(first, latest);
    return "%s: from %s (%s) to %s (%s)%s%s."
        .formatted(
            telling.subject(latest),
            draft.cited(first, Role.ANSWER),
            Written.period(first.header()),
            draft.cited(latest, Role.ANSWER),
            Written.period(latest.header()),
            change,
            across ? "; across bases, so take the change with care" : "");
  }

  /** What tells of the way where readings do not: what is expected, and how fast it changes. */
  private String instead(Figure only) {
    List<Figure> ahead =
        ofIt(only)
            .filter(f -> f.nature().isForward() && !only.nature().isForward())
            .filter(f -> f.dimensions().equals(only.dimensions()))
            .filter(f -> f.counterparties().equals(only.counterparties()))
            .toList();
    List<Figure> paces =
        task.vocabulary().metrics().stream()
            .filter(m -> only.metric().equals(m.ties().of()))
            .flatMap(m -> task.evidence().usable(only.entity(), m.slug()).stream())
            .toList();
    return Stream.of(ahead, paces)
        .flatMap(figures -> Head.of(figures).stream())
        .filter(f -> f.amount().isNumber() && !draft.shows(f))
        .map(
            f ->
                " %s: %s (%s)."
                    .formatted(
                        LookUpComposer.capital(telling.subject(f)),
                        draft.cited(f, Role.ANSWER),
                        telling.details(f)))
        .collect(Collectors.joining());
  }

  /** "Acorn’s share: 30% [1] (Apr 2026, …); for Feb 2026 it is not known." */
  private String alone(Figure now) {
    return "%s: %s (%s); for %s it is not known."
        .formatted(
            LookUpComposer.capital(telling.subject(now)),
            draft.cited(now, Role.ANSWER),
            telling.details(now),
            task.question().when().label());
  }

  /** Figures of the same, a product's for its company's. */
  private Stream<Figure> ofIt(Figure only) {
    List<String> entities = new ArrayList<>(List.of(only.entity()));
    entities.addAll(task.evidence().standsFor(only.entity(), only.metric()));
    task.evidence().standIns(only.entity(), only.metric()).forEach(e -> entities.add(e.slug()));
    return entities.stream().flatMap(e -> task.evidence().usable(e, only.metric()).stream());
  }

  /** Of the readings at the end, the one of the best rank. */
  private static Figure preferred(List<Figure> series, Figure end) {
    return series.stream()
        .filter(
            f ->
                !f.header()
                    .readingDay()
                    .isBefore(series.get(series.size() - 1).header().readingDay().minusDays(20)))
        .min(aimarket.knowledge.compare.Head.ORDER)
        .orElse(end);
  }

  private String change(Figure first, Figure last) {
    List<Figure> from = List.of(first, last);
    Amount difference = Arithmetic.difference(last.amount(), first.amount());
    if (difference.number().signum() == 0) {
      return ", unchanged";
    }
    if (first.amount().unit() == Unit.PERCENT || first.amount().unit() == Unit.PERCENTAGE_POINTS) {
      return (difference.number().signum() < 0 ? ", down by " : ", up by ")
          + draft.computed(Arithmetic.size(difference), last.entity(), Role.CONTEXT, from);
    }
    return first.amount().number().signum() > 0
        ? ", "
            + draft.computed(
                Arithmetic.ratio(last.amount(), first.amount()), last.entity(), Role.CONTEXT, from)
        : "";
  }

  private void table(List<Figure> series) {
    if (series.size() < 2) {
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (Figure f : series) {
      String basis = telling.basis(f);
      rows.add(
          List.of(
              Written.period(f.header()),
              draft.cited(f, Role.ANSWER),
              (basis.isEmpty() ? "" : basis + "; ") + telling.kind(f)));
    }
    draft.section(
        new Answer.Table(
            List.of("period", telling.subject(series.get(0)), "basis and claimant"), rows));
  }

  private void disputes(List<Figure> series) {
    for (int i = 0; i < series.size(); i++) {
      for (int j = i + 1; j < series.size(); j++) {
        Figure a = series.get(i);
        Figure b = series.get(j);
        Disagreements.between(a, b)
            .filter(r -> r != Disagreements.Reason.TIME)
            .ifPresent(
                reason -> {
                  String note =
                      "Readings of one time differ by %s: %s %s, %s %s."
                          .formatted(
                              reason.code(),
                              draft.cited(a, Role.CONTEXT),
                              telling.kind(a),
                              draft.cited(b, Role.CONTEXT),
                              telling.kind(b));
                  draft.disagreement(reason.code(), List.of(a.id(), b.id()), note);
                  draft.note(note);
                });
      }
    }
  }
}
