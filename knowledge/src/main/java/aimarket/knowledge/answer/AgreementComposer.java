package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.compare.Amounts;
import aimarket.knowledge.compare.Arithmetic;
import aimarket.knowledge.compare.Claim;
import aimarket.knowledge.compare.Claims;
import aimarket.knowledge.compare.Disagreements;
import aimarket.knowledge.compare.Disagreements.Reason;
import aimarket.knowledge.compare.Head;
import aimarket.knowledge.fact.Amount;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Unit;
import aimarket.knowledge.plan.Selection;
import aimarket.knowledge.reading.AskedAmount;
import aimarket.knowledge.reading.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether sources agree: the readings grouped by why they differ; never averaged. */
final class AgreementComposer {
  private static final int MOST = 5;

  private final Task task;
  private final Draft draft;
  private final Telling telling;
  private final Marginalia beside;

  AgreementComposer(Task task) {
    this.task = task;
    this.draft = new Draft(task.evidence());
    this.telling = task.telling();
    this.beside = new Marginalia(task, draft);
  }

  Answer compose(Selection selection) {
    List<Figure> heads =
        Claims.of(withRelated(selection)).stream()
            .map(Claim::head)
            .filter(f -> f.amount().isNumber())
            .filter(
                f ->
                    Selection.segmentOf(f)
                        .equals(task.question().segment() == null ? "" : task.question().segment()))
            .sorted(
                Comparator.comparing(
                    f -> !task.question().when().ahead() && f.nature().isForward()))
            .limit(MOST)
            .toList();
    if (heads.isEmpty()) {
      heads = selection.all();
    }
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    pairs(heads, reasons);
    List<Figure> shown = heads;
    draft.section(
        new Answer.Lines(
            "",
            shown.stream()
                .map(f -> draft.cited(f, role(f, shown)) + ", " + telling.details(f))
                .toList()));
    Figure head = heads.get(0);
    Set<String> documents = new LinkedHashSet<>();
    heads.forEach(f -> documents.add(f.header().source()));
    String headline =
        asked(heads)
            .or(() -> refuted(shown))
            .orElseGet(() -> verdict(head, reasons, documents.size(), shown.size()) + apart(shown));
    beside.caveat(head);
    beside.outcome(head);
    return draft.finish(Status.ANSWERED, task.understood(), headline);
  }

  /** " The first two are $3B apart (1.5×)." where it is asked how far they differ. */
  private String apart(List<Figure> heads) {
    Operation operation = task.question().operation();
    boolean asked = operation == Operation.DIFFERENCE || operation == Operation.RATIO;
    if (!asked || heads.size() < 2) {
      return "";
    }
    Pair pair = new Pair(heads.get(0), heads.get(1), Pair.Tie.PARTIES).largerFirst();
    if (!pair.isNumeric() || Amounts.agree(pair.upper().amount(), pair.lower().amount())) {
      return "";
    }
    Amount by = Arithmetic.difference(pair.upper().amount(), pair.lower().amount());
    Amount times = Arithmetic.ratio(pair.upper().amount(), pair.lower().amount());
    return " The first%s are %s apart (%s)%s."
        .formatted(
            heads.size() > 2 ? " two" : " and the second",
            draft.computed(by, null, Role.CONTEXT, pair.from()),
            draft.computed(times, null, Role.CONTEXT, pair.from()),
            new Working(draft, telling).care(pair.from(), true));
  }

  /** What a document says elsewhere and is held as wrong is no agreement. */
  private Optional<String> refuted(List<Figure> heads) {
    return task.evidence().refuted().stream()
        .filter(wrong -> beside.refutation(wrong).filter(heads::contains).isPresent())
        .findFirst()
        .map(
            wrong -> {
              Figure head = beside.refutation(wrong).orElseThrow();
              draft.disagreement(
                  "conflict",
                  List.of(head.id(), wrong.id()),
                  "One contradicts the other; the second is refuted.");
              return "No. %s: %s; %s stands in %s too and is refuted here %s."
                  .formatted(
                      telling.subject(head),
                      draft.cited(head, Role.ANSWER),
                      draft.amount(wrong, Role.REFUTED),
                      telling.who(wrong.header()),
                      draft.cite(wrong));
            });
  }

  /** Where an amount came with the question, what it is not is beside the point. */
  private Role role(Figure figure, List<Figure> shown) {
    List<Figure> asked = shown.stream().filter(this::isAsked).toList();
    boolean best = figure.equals(shown.get(0)) && asked.isEmpty();
    return task.question().amounts().isEmpty() || asked.contains(figure) || best
        ? Role.ANSWER
        : Role.CONTEXT;
  }

  private boolean isAsked(Figure figure) {
    return task.question().amounts().stream()
        .anyMatch(a -> Amounts.agree(figure.amount(), a.value()));
  }

  /** A product's readings and its company's are one question, of two scopes. */
  private List<Figure> withRelated(Selection selection) {
    List<Figure> all =
        new ArrayList<>(
            Selection.otherSides(selection.all(), task.question(), selection.subject()));
    if (!selection.all().isEmpty()) {
      Figure any = selection.all().get(0);
      task.evidence()
          .standsFor(any.entity(), any.metric())
          .forEach(e -> all.addAll(task.evidence().usable(e, any.metric())));
      task.evidence()
          .standIns(any.entity(), any.metric())
          .forEach(e -> all.addAll(task.evidence().usable(e.slug(), any.metric())));
    }
    return all;
  }

  private void pairs(List<Figure> heads, Set<Reason> reasons) {
    for (int i = 0; i < heads.size(); i++) {
      for (int j = i + 1; j < heads.size(); j++) {
        Figure a = heads.get(i);
        Figure b = heads.get(j);
        Disagreements.between(a, b)
            .ifPresent(
                reason -> {
                  reasons.add(reason);
                  draft.disagreement(
                      reason.code(),
                      List.of(a.id(), b.id()),
                      "They differ by " + reason.code() + ".");
                });
      }
    }
  }

  private String verdict(Figure head, Set<Reason> reasons, int documents, int readings) {
    String about = telling.possessive(head.entity()) + " " + telling.metric(head.metric());
    if (reasons.isEmpty()) {
      return documents < 2
          ? "Only one document speaks of %s, so nothing contradicts it.".formatted(about)
          : "Yes, they agree on %s: %d documents, origin not stated.".formatted(about, documents);
    }
    if (reasons.equals(EnumSet.of(Reason.TIME))) {
      return "They differ on %s by time: that is a change, not a conflict.".formatted(about);
    }
    String by = reasons.stream().map(Reason::code).collect(Collectors.joining(", "));
    String verdict =
        reasons.contains(Reason.CONFLICT) ? "No, sources conflict on %s" : "No single answer on %s";
    return (verdict + ": %d readings that differ by %s.").formatted(about, readings, by);
  }

  /**
   * Where an amount came with the question: whether any source says so of what is, not of what was
   * hoped.
   */
  private Optional<String> asked(List<Figure> heads) {
    List<String> said = new ArrayList<>();
    for (AskedAmount amount : task.question().amounts()) {
      List<Figure> same =
          heads.stream().filter(f -> Amounts.agree(f.amount(), amount.value())).toList();
      Figure any = heads.get(0);
      String written =
          draft.asked(new AskedAmount(amount.value(), any.amount().unit(), amount.text()));
      if (same.isEmpty()) {
        said.add(
            "No source here says "
                + written
                + ofAnother(amount, any.amount().unit())
                    .map(other -> " of it; that is " + other)
                    .orElse("."));
      } else if (same.stream().allMatch(f -> f.nature().isForward() || hedged(f))) {
        said.add(
            "No source here says that "
                + written
                + " was reached: "
                + same.stream().map(telling::kind).distinct().collect(Collectors.joining("; "))
                + ".");
      }
    }
    return said.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", said));
  }

  /** "Acorn’s funding sought: $3B [1] (…)." where the amount is one of another measure. */
  private Optional<String> ofAnother(AskedAmount amount, Unit unit) {
    List<Figure> others =
        new Quoted(task)
            .figures().stream()
                .filter(f -> !task.question().metrics().contains(f.metric()))
                .filter(f -> f.amount().unit() == unit)
                .filter(f -> Amounts.agree(f.amount(), amount.value()))
                .toList();
    boolean one =
        !task.question().entities().isEmpty()
            && others.stream().map(Figure::metric).distinct().count() == 1;
    return Head.of(one ? others : List.of())
        .map(
            f ->
                "%s: %s (%s)."
                    .formatted(
                        telling.subject(f), draft.cited(f, Role.CONTEXT), telling.details(f)));
  }

  /** Short of the number by its own words. */
  private static boolean hedged(Figure f) {
    return f.amount().comparator() == aimarket.knowledge.fact.Comparator.NEARLY
        || f.amount().comparator() == aimarket.knowledge.fact.Comparator.UNDER;
  }
}
