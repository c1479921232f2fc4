package aimarket.knowledge.check;

import aimarket.knowledge.check.Checked.Verdict;
import aimarket.knowledge.compare.Amounts;
import aimarket.knowledge.compare.Disagreements;
import aimarket.knowledge.compare.Head;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.FactLink;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.fact.Unit;
import aimarket.knowledge.plan.Evidence;
import aimarket.knowledge.reading.Stated;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sets what a message states beside what the store has. It would rather not confirm what is so than
 * confirm what is not: across measure, basis, part, time or kind nothing is confirmed, nor what is
 * denied, supposed or narrowed by words that nobody here knows. Pure.
 */
public final class FigureCheck {
  private static final String RIVAL = "rival";

  private final Evidence evidence;
  private final Fit fit;

  public FigureCheck(Evidence evidence) {
    this.evidence = evidence;
    this.fit = new Fit(evidence);
  }

  public Checked check(Stated stated) {
    List<Figure> all = candidates(stated);
    List<Figure> same = all.stream().filter(f -> agrees(f, stated)).toList();
    Checked checked = best(stated, all, same);
    if (checked.verdict() == Verdict.HAS) {
      return checked;
    }
    return refuted(stated).orElse(checked);
  }

  private Checked best(Stated stated, List<Figure> all, List<Figure> same) {
    for (Figure figure : same.stream().sorted(Head.ORDER).toList()) {
      List<String> apart = apart(figure, stated);
      Optional<Figure> later = apart.isEmpty() ? later(figure, all, stated) : Optional.empty();
      if (apart.isEmpty() && later.isEmpty()) {
        return new Checked(stated, Verdict.HAS, figure, null, "");
      }
      if (later.isPresent()) {
        return new Checked(
            stated, Verdict.OTHER, figure, later.get(), "that was so; there is a later one");
      }
    }
    if (!same.isEmpty()) {
      Figure figure = Head.of(same).orElseThrow();
      String why = String.join("; ", apart(figure, stated));
      return new Checked(stated, Verdict.OTHER, figure, null, why);
    }
    return all.isEmpty() ? nothing(stated) : other(stated, all);
  }

  /** The one that fits best but for its amount. */
  private Checked other(Stated stated, List<Figure> all) {
    Figure figure =
        all.stream()
            .min(
                java.util.Comparator.comparingInt((Figure f) -> apart(f, stated).size())
                    .thenComparing(Head.ORDER))
            .orElseThrow();
    List<String> apart = new ArrayList<>(fit.apart(figure, stated));
    apart.add(0, "another amount");
    return new Checked(stated, Verdict.OTHER, figure, null, String.join("; ", apart));
  }

  private List<String> apart(Figure figure, Stated stated) {
    List<String> apart = new ArrayList<>(fit.apart(figure, stated));
    apart.addAll(stated.doubts());
    if (stated.metrics().size() > 1) {
      apart.add("the message may mean another measure");
    }
    return apart;
  }

  /** Usable figures of the one that is named, of what is measured. */
  private List<Figure> candidates(Stated stated) {
    String subject = stated.subject();
    if (subject == null) {
      return List.of();
    }
    return stated.metrics().stream()
        .flatMap(metric -> evidence.usable(subject, metric).stream())
        .filter(f -> sides(f, stated))
        .toList();
  }

  /** The other side has to be the one that is named; without one named, it has none. */
  private boolean sides(Figure figure, Stated stated) {
    if (figure.counterparties().isEmpty()) {
      return !wantsSide(figure) || stated.others().isEmpty();
    }
    boolean named = stated.others().containsAll(figure.counterparties());
    boolean rival =
        evidence
            .vocabulary()
            .metric(figure.metric())
            .map(Metric::counterpartyRole)
            .filter(RIVAL::equals)
            .isPresent();
    return named || (rival && stated.others().isEmpty());
  }

  private boolean wantsSide(Figure figure) {
    return evidence
        .vocabulary()
        .metric(figure.metric())
        .map(Metric::counterpartyRole)
        .filter(role -> !role.isEmpty())
        .isPresent();
  }

  static boolean agrees(Figure figure, Stated stated) {
    Unit unit = stated.amount().unit();
    return (unit == null || unit == figure.amount().unit())
        && figure.amount().isRange() == (stated.high() != null)
        && Amounts.agree(figure.amount(), stated.amount().value())
        && (stated.high() == null || Amounts.agree(figure.amount(), stated.high()));
  }

  /** A newer one of the same kind says otherwise, and the message names no time. */
  private Optional<Figure> later(Figure figure, List<Figure> all, Stated stated) {
    if (!stated.whens().isEmpty() || stated.was()) {
      return Optional.empty();
    }
    return all.stream()
        .filter(f -> f.dimensions().equals(figure.dimensions()))
        .filter(f -> f.counterparties().equals(figure.counterparties()))
        .filter(f -> f.nature().isForward() == figure.nature().isForward())
        .filter(f -> f.header().readingDay().isAfter(figure.header().readingDay()))
        .filter(
            f ->
                Disagreements.between(figure, f)
                    .filter(r -> r == Disagreements.Reason.TIME)
                    .isPresent())
        .min(Head.ORDER);
  }

  private Optional<Checked> refuted(Stated stated) {
    return evidence.refuted().stream()
        .filter(f -> f.amount().isNumber() && agrees(f, stated))
        .filter(f -> isAbout(f, stated))
        .findFirst()
        .map(f -> new Checked(stated, Verdict.REFUTED, f, right(f), reason(f)));
  }

  private static boolean isAbout(Figure wrong, Stated stated) {
    List<String> named = new ArrayList<>(stated.others());
    if (stated.subject() != null) {
      named.add(stated.subject());
    }
    boolean who =
        named.contains(wrong.entity()) || wrong.counterparties().stream().anyMatch(named::contains);
    boolean what = stated.metrics().contains(wrong.metric());
    return who && (what || stated.metrics().isEmpty()) || (what && named.isEmpty());
  }

  /** A reason that states an amount stays with the curators: only figures are shown. */
  private static String reason(Figure wrong) {
    String reason = Objects.requireNonNullElse(wrong.header().rankReason(), "");
    return reason.matches(".*\\d.*") ? "" : reason;
  }

  private @Nullable Figure right(Figure wrong) {
    for (Fact link : evidence.linkedTo(wrong.id())) {
      if (link instanceof Figure right
          && wrong.id().equals(right.header().linked(FactLink.Kind.REFUTES))) {
        return right;
      }
    }
    return null;
  }

  private Checked nothing(Stated stated) {
    String subject = stated.subject();
    String why;
    if (subject == null) {
      why = "whose figure it is cannot be told, or no source here names them";
    } else if (stated.metrics().isEmpty()) {
      why = "what it measures cannot be told";
    } else {
      why = "no source here gives that of " + evidence.vocabulary().name(subject);
    }
    Figure elsewhere = subject == null || !stated.metrics().isEmpty() ? null : amount(stated);
    return new Checked(stated, Verdict.NOTHING, elsewhere, null, why);
  }

  /** The same amount of the same one, of a measure that the message does not name. */
  private @Nullable Figure amount(Stated stated) {
    return evidence.usableAbout(Objects.requireNonNull(stated.subject())).stream()
        .filter(f -> stated.subject().equals(f.entity()) && f.amount().isNumber())
        .filter(f -> agrees(f, stated))
        .min(Head.ORDER)
        .orElse(null);
  }
}
