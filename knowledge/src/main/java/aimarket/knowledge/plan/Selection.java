package aimarket.knowledge.plan;

import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.fact.Nature;
import aimarket.knowledge.reading.Form;
import aimarket.knowledge.reading.Question;
import aimarket.knowledge.reading.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one entity and metric that a question asks for.
 *
 * @param figures those that fit everything that was asked; empty where something does not
 * @param all those of the entity and metric, whatever else was asked
 * @param missing what does not fit, null where figures were found
 * @param subject the entity whose figures they are; another than the one asked for where that
 *     stands in for it
 */
public record Selection(
    List<Figure> figures, List<Figure> all, @Nullable Missing missing, String subject) {

  /** Days for which a reading of a level tells of a later day. */
  private static final int STANDS = 45;

  /** The first part of the question that no figure fits. */
  public enum Missing {
    FIGURES,
    SOURCE,
    CLAIMANT,
    SEGMENT,
    PERIOD,
    BASIS,
    NATURE
  }

  public Selection {
    figures = List.copyOf(figures);
    all = List.copyOf(all);
  }

  public boolean isEmpty() {
    return figures.isEmpty();
  }

  /** Of the first stretch that is asked for and that the entity has a figure of. */
  public static Selection of(Evidence evidence, Question question, String entity, String metric) {
    Selection first = of(evidence, question, entity, metric, question.when());
    for (int i = 1; first.isEmpty() && i < question.whens().size(); i++) {
      Selection other = of(evidence, question, entity, metric, question.whens().get(i));
      if (!other.isEmpty()) {
        return other;
      }
    }
    return first;
  }

  public static Selection of(
      Evidence evidence, Question question, String entity, String metric, When when) {
    String subject = entity;
    List<Figure> all = evidence.usable(entity, metric);
    List<Entity> standIns = evidence.standIns(entity, metric);
    for (int i = 0; all.isEmpty() && i < standIns.size(); i++) {
      subject = standIns.get(i).slug();
      all = evidence.usable(subject, metric);
    }
    if (all.isEmpty()) {
      for (String company : evidence.standsFor(entity, metric)) {
        subject = company;
        all = evidence.usable(company, metric);
      }
    }
    if (all.isEmpty()) {
      subject = entity;
      all = evidence.withOtherSide(entity, metric);
    }
    boolean whatIs = when.isLatest() && question.nature() == null && question.amounts().isEmpty();
    if (whatIs && !all.isEmpty() && all.stream().allMatch(f -> f.nature().isForward())) {
      for (String company : evidence.standsFor(subject, metric)) {
        List<Figure> real = filter(evidence.usable(company, metric), f -> !f.nature().isForward());
        subject = real.isEmpty() ? subject : company; // what is comes before what is aimed at
        all = real.isEmpty() ? all : real;
      }
    }
    if (all.isEmpty()) {
      all = evidence.supposed(entity, metric);
    }
    List<Figure> supposed = evidence.supposed(entity, metric);
    if (question.nature() == Nature.HYPOTHETICAL && !supposed.isEmpty()) {
      all = supposed;
    }
    Selection selection = narrow(evidence, all, question, when, subject);
    if (selection.missing() == Missing.PERIOD || selection.missing() == Missing.CLAIMANT) {
      for (Entity product : standIns) {
        List<Figure> own = evidence.usable(product.slug(), metric);
        Selection other = narrow(evidence, own, question, when, product.slug());
        if (!other.isEmpty()) {
          return other;
        }
      }
    }
    return selection.missing() == Missing.SOURCE && !supposed.isEmpty()
        ? narrow(evidence, supposed, question, when, subject)
        : selection;
  }

  private static Selection narrow(
      Evidence evidence, List<Figure> all, Question question, When when, String subject) {
    if (all.isEmpty()) {
      return new Selection(List.of(), all, Missing.FIGURES, subject);
    }
    List<Figure> left = otherSides(all, question, subject);
    if (question.source() != null) {
      List<Figure> within = filter(left, f -> f.header().source().equals(question.source()));
      if (within.isEmpty()) {
        return new Selection(within, all, Missing.SOURCE, subject);
      }
      left = within;
    }
    if (question.claimant() != null) {
      List<Figure> said = filter(left, f -> says(f, question.claimant()));
      if (said.isEmpty() && !evidence.isDataset(question.claimant())) {
        return new Selection(said, all, Missing.CLAIMANT, subject);
      }
      left = said.isEmpty() ? left : said;
    }
    String segment = question.segment();
    if (!Question.EVERY_SEGMENT.equals(segment)) {
      left = filter(left, f -> segmentOf(f).equals(segment == null ? "" : segment));
      if (left.isEmpty()) {
        return new Selection(left, all, Missing.SEGMENT, subject);
      }
    }
    List<Figure> before = left;
    left = at(left, when, question.nature());
    left = left.isEmpty() && isStock(evidence, all) ? standing(before, when) : inside(left, when);
    if (left.isEmpty() && when.ahead() && question.basis() != null) {
      left = // what is promised in all stands behind whatever year it is for
          filter(
              before, f -> f.nature() == Nature.COMMITMENT && f.basis().equals(question.basis()));
    }
    if (left.isEmpty()) {
      return new Selection(left, all, when.isLatest() ? Missing.NATURE : Missing.PERIOD, subject);
    }
    if (question.basis() != null && evidence.knowsBasis(metricOf(all), question.basis())) {
      List<Figure> based = filter(left, f -> f.basis().equals(question.basis()));
      if (based.isEmpty() && isOfOther(evidence, question, subject, metricOf(all))) {
        return new Selection(left, all, null, subject);
      }
      if (based.isEmpty()) {
        return new Selection(based, all, Missing.BASIS, subject);
      }
      left = based;
    }
    return new Selection(left, all, null, subject);
  }

  /** Of a month that is named: what is of just that month comes before what only touches it. */
  private static List<Figure> inside(List<Figure> figures, When when) {
    LocalDate from = when.from();
    LocalDate to = when.to();
    if (from == null || to == null || from.plusMonths(1).isBefore(to)) {
      return figures;
    }
    List<Figure> inside =
        filter(
            figures,
            f -> {
              LocalDate first = f.header().period().from();
              LocalDate last = f.header().period().to();
              return first != null && last != null && !first.isBefore(from) && !last.isAfter(to);
            });
    return inside.isEmpty() ? figures : inside;
  }

  /** One of two that are set against each other may be the only one that has the basis. */
  private static boolean isOfOther(
      Evidence evidence, Question question, String subject, String metric) {
    return (question.form() == Form.COMPARE || question.operation() != null)
        && question.entities().stream()
            .filter(e -> !e.equals(subject))
            .flatMap(e -> evidence.usable(e, metric).stream())
            .anyMatch(f -> f.basis().equals(question.basis()));
  }

  private static String metricOf(List<Figure> figures) {
    return figures.get(0).metric();
  }

  /** Where the question names the other side, only figures with it; where it does not, all. */
  public static List<Figure> otherSides(List<Figure> figures, Question question, String subject) {
    List<String> others = new ArrayList<>(question.entities());
    others.remove(subject);
    List<Figure> with =
        filter(figures, f -> f.counterparties().stream().anyMatch(others::contains));
    return with.isEmpty() ? figures : with;
  }

  private static List<Figure> at(List<Figure> figures, When when, @Nullable Nature nature) {
    if (nature != null) {
      List<Figure> natured = filter(figures, f -> fits(f.nature(), nature));
      if (!natured.isEmpty()) {
        List<Figure> then = when.isLatest() ? natured : within(natured, when);
        if (!then.isEmpty() || (when.ahead() && when.from() == null)) {
          return then;
        }
      }
    }
    if (!when.isLatest()) {
      return within(figures, when);
    }
    List<Figure> ahead = filter(figures, f -> f.nature().isForward());
    List<Figure> now = filter(figures, f -> !f.nature().isForward());
    if (when.ahead()) {
      return ahead; // what is does not answer what was expected
    }
    return now.isEmpty() ? ahead : now;
  }

  private static boolean isStock(Evidence evidence, List<Figure> all) {
    return evidence
        .vocabulary()
        .metric(metricOf(all))
        .filter(m -> m.kind() == Metric.Kind.STOCK)
        .isPresent();
  }

  /** A level stands until the next reading of it: what was so weeks before is so that day. */
  private static List<Figure> standing(List<Figure> figures, When when) {
    LocalDate from = when.from();
    LocalDate to = when.to();
    boolean next = // there is another reading, and nobody knows when it came to that
        figures.stream()
            .filter(f -> !f.nature().isForward())
            .anyMatch(f -> to != null && f.header().readingDay().isAfter(to));
    if (from == null || to == null || when.ahead() || next || from.plusMonths(1).isBefore(to)) {
      return List.of();
    }
    return filter(
        figures,
        f ->
            !f.nature().isForward()
                && f.header().readingDay().isBefore(from)
                && f.header().readingDay().plusDays(STANDS).isAfter(from));
  }

  private static List<Figure> within(List<Figure> figures, When when) {
    if (when.from() == null || when.to() == null) {
      return figures;
    }
    return filter(figures, f -> f.header().period().overlaps(when.from(), when.to()));
  }

  private static boolean fits(Nature is, Nature asked) {
    return is == asked || is.isForward() && asked.isForward();
  }

  private static boolean says(Figure figure, String who) {
    return figure.header().claimants().stream().anyMatch(c -> c.who().equals(who))
        || who.equals(figure.header().via());
  }

  /** The figure's segment, "" for the whole. */
  public static String segmentOf(Figure figure) {
    return figure.dimensions().getOrDefault(Figure.SEGMENT, "");
  }

  private static List<Figure> filter(List<Figure> figures, Predicate<Figure> test) {
    return figures.stream().filter(test).toList();
  }
}
