package aimarket.knowledge.plan;

import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.reading.Form;
import aimarket.knowledge.reading.Operation;
import aimarket.knowledge.reading.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whose figures a question is about: those named, those that have the metric, or the other sides of
 * one.
 */
public final class Subjects {
  private final Evidence evidence;
  private final Question question;

  public Subjects(Evidence evidence, Question question) {
    this.evidence = evidence;
    this.question = question;
  }

  /** Those asked for; else those that have the metric, where they are few. */
  public List<String> entities(String metric) {
    if (!question.entities().isEmpty()) {
      List<String> direct =
          question.entities().stream().filter(e -> hasFigures(e, metric)).toList();
      return direct.isEmpty()
          ? question.entities()
          : question.entities().stream()
              .filter(e -> direct.contains(e) || !isOtherSide(e, metric))
              .toList();
    }
    Set<String> all = new LinkedHashSet<>();
    evidence.usableOf(metric).forEach(f -> all.add(f.entity()));
    List<String>
        twice = // a maker and its product: one of them, that of which there is more than hope
        all.stream()
                .flatMap(
                    maker ->
                        all.stream()
                            .filter(thing -> isProductOf(thing, maker))
                            .map(thing -> isReal(thing, metric) ? maker : thing))
                .toList();
    all.removeAll(twice);
    return List.copyOf(all);
  }

  private boolean isReal(String entity, String metric) {
    return evidence.usable(entity, metric).stream().anyMatch(f -> !f.nature().isForward());
  }

  private boolean isProductOf(String thing, String maker) {
    return evidence.vocabulary().entity(thing).stream()
        .filter(e -> e.kind() == Entity.Kind.PRODUCT)
        .flatMap(e -> e.relations().stream())
        .anyMatch(r -> r.to().equals(maker));
  }

  /**
   * The same, and in a lead by segment of one that is named those that it is measured against: all
   * others of which the segments are known.
   */
  public List<String> inSegments(String metric) {
    List<String> entities = entities(metric);
    boolean lead =
        Question.EVERY_SEGMENT.equals(question.segment())
            || question.segment() != null
                && (question.operation() == Operation.DIFFERENCE
                    || question.form() == Form.COMPARE);
    if (!lead || entities.size() != 1) {
      return entities;
    }
    Set<String> all = new LinkedHashSet<>(entities);
    evidence.usableOf(metric).stream()
        .filter(f -> !Selection.segmentOf(f).isEmpty())
        .forEach(f -> all.add(f.entity()));
    return List.copyOf(all);
  }

  /**
   * Whether the question names two sides of a metric that has two, and no figure stands between
   * them: what one put into another is no answer to what a third did.
   */
  public boolean lacksPair(String metric) {
    boolean sided =
        evidence.vocabulary().metric(metric).map(m -> m.counterpartyRole()).orElse(null) != null;
    List<String> named = question.entities();
    if (!sided || named.size() < 2 || named.stream().anyMatch(e -> isThingWith(e, metric))) {
      return false;
    }
    return question.entities().stream()
        .flatMap(e -> evidence.usable(e, metric).stream())
        .noneMatch(f -> f.counterparties().stream().anyMatch(question.entities()::contains));
  }

  /**
   * Whether two are named of which one alone has figures of a metric that has no second side, and
   * nothing ties them: the value of one's agreement with the other is not its own value.
   */
  public boolean isOfAnother(String metric) {
    boolean sided =
        evidence.vocabulary().metric(metric).map(m -> m.counterpartyRole()).orElse(null) != null;
    List<String> named = question.entities();
    boolean thing = named.stream().anyMatch(e -> isThingWith(e, metric));
    if (sided || thing || named.size() != 2 || isTied(named.get(0), named.get(1))) {
      return false;
    }
    return named.stream().filter(e -> hasFigures(e, metric)).count() == 1;
  }

  /** A thing that has figures of its own is what it is, whoever is named beside it. */
  private boolean isThingWith(String entity, String metric) {
    return !evidence.usable(entity, metric).isEmpty()
        && evidence.vocabulary().entity(entity).stream()
            .anyMatch(e -> e.kind() == Entity.Kind.PRODUCT)
        && question.entities().stream().allMatch(e -> e.equals(entity) || isToldOfBoth(entity, e));
  }

  private boolean isTied(String one, String other) {
    return List.of(List.of(one, other), List.of(other, one)).stream()
        .anyMatch(
            pair ->
                evidence.vocabulary().entity(pair.get(0)).stream()
                    .flatMap(e -> e.relations().stream())
                    .anyMatch(r -> r.to().equals(pair.get(1))));
  }

  /** A thing and whoever is said to have a part in it. */
  private boolean isToldOfBoth(String one, String other) {
    return evidence.statements().stream()
        .anyMatch(s -> s.entities().contains(one) && s.entities().contains(other));
  }

  /** Of its own, or by what may stand in for it. */
  private boolean hasFigures(String entity, String metric) {
    return !evidence.usable(entity, metric).isEmpty()
        || evidence.standIns(entity, metric).stream()
            .anyMatch(e -> !evidence.usable(e.slug(), metric).isEmpty())
        || evidence.standsFor(entity, metric).stream()
            .anyMatch(e -> !evidence.usable(e, metric).isEmpty());
  }

  private boolean isOtherSide(String entity, String metric) {
    return question.entities().stream()
        .flatMap(e -> evidence.usable(e, metric).stream())
        .anyMatch(f -> f.counterparties().contains(entity));
  }

  /**
   * The other sides of one entity as parties: what it put into each. Empty where the question is
   * not about them.
   */
  public Map<String, List<Figure>> parties(String metric, List<String> entities) {
    Map<String, List<Figure>> parties = new LinkedHashMap<>();
    if (entities.size() != 1
        || evidence.vocabulary().metric(metric).map(m -> m.counterpartyRole()).orElse(null)
            == null) {
      return parties;
    }
    Selection selection = Selection.of(evidence, question, entities.get(0), metric);
    for (Figure figure : selection.figures()) {
      figure
          .counterparties()
          .forEach(c -> parties.computeIfAbsent(c, k -> new ArrayList<>()).add(figure));
    }
    return parties;
  }

  /**
   * The metric that is known by segment, of those the question names: nobody asks for a segment of
   * anything else.
   */
  public Optional<String> metricWithSegment() {
    return question.entities().stream()
        .flatMap(e -> evidence.usableAbout(e).stream())
        .filter(
            f ->
                Question.EVERY_SEGMENT.equals(question.segment())
                    ? !f.dimensions().isEmpty()
                    : Selection.segmentOf(f).equals(question.segment()))
        .map(Figure::metric)
        .findFirst();
  }

  /** The first metric that all of them have figures of. */
  public Optional<String> sharedMetric(List<String> entities) {
    Set<String> shared = new LinkedHashSet<>();
    evidence.vocabulary().metrics().forEach(m -> shared.add(m.slug()));
    entities.forEach(e -> shared.retainAll(evidence.metricsOf(e)));
    return shared.stream().findFirst();
  }
}
