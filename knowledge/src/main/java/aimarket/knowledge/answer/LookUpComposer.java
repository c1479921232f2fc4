package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.compare.Amounts;
import aimarket.knowledge.compare.Claim;
import aimarket.knowledge.compare.Claims;
import aimarket.knowledge.compare.Head;
import aimarket.knowledge.fact.Comparator;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Nature;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.plan.Selection;
import aimarket.knowledge.reading.AskedAmount;
import aimarket.knowledge.reading.Question;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One entity, one metric: the figure, and what stands beside it. */
final class LookUpComposer {
  private final Task task;
  private final Draft draft;
  private final Telling telling;
  private final Marginalia beside;

  LookUpComposer(Task task) {
    this.task = task;
    this.draft = new Draft(task.evidence());
    this.telling = task.telling();
    this.beside = new Marginalia(task, draft);
  }

  /**
   * @param another figure that was asked for in one breath
   * @param words what is said on it, where that is asked for too
   */
  Answer compose(Selection selection, Optional<Figure> another, List<Statement> words) {
    Figure head = head(selection);
    boolean hoped = hoped(head, selection).isPresent();
    List<Claim> claims = Claims.of(selection.all());
    List<Figure> cited = beside.corroborating(head, Claims.of(selection.figures()));
    boolean either = task.question().amounts().size() > 1; // each is told of in full
    String headline =
        unrealised(head)
            + telling.subject(head)
            + ": "
            + draft.amount(head, hoped ? Role.CONTEXT : Role.ANSWER)
            + " "
            + draft.cite(cited)
            + "."
            + (either ? "" : asked(head, selection))
            + " "
            + capital(telling.details(head))
            + "."
            + (either ? asked(head, selection) : "")
            + another.map(this::also).orElse("");
    words(words);
    standIn(selection);
    if (!head.nature().isForward()) {
      beside.differing(head, sameScope(claims, head));
    } else {
      beside.differing(head, Claims.of(selection.figures()));
    }
    beside.unbased(head, claims);
    beside.caveat(head);
    beside.spread(head);
    beside.term(head);
    beside.derived(head);
    beside.together(head);
    beside.outcome(head);
    if (!unrealised(head).isEmpty()) {
      beside.related(head);
    }
    beside.supposed(head);
    beside.origins(cited);
    beside.age(head);
    return draft.finish(Status.ANSWERED, task.understood(), headline.strip());
  }

  private void words(List<Statement> words) {
    if (!words.isEmpty()) {
      draft.section(
          new Answer.Lines(
              "",
              words.stream()
                  .map(s -> draft.told(s, Role.CONTEXT) + telling.attribution(s) + ".")
                  .toList()));
      words.stream().flatMap(s -> Stream.ofNullable(s.header().caveat())).forEach(draft::note);
    }
  }

  private String also(Figure figure) {
    return " " + new Working(draft, telling).line(figure, Role.CONTEXT);
  }

  /**
   * On the entity's own basis where a source says which that is and the question does not ask for
   * another.
   */
  private Figure head(Selection selection) {
    List<Figure> figures = selection.figures();
    Question q = task.question();
    List<Figure> numbers = figures.stream().filter(f -> f.amount().isNumber()).toList();
    List<Figure> pool = numbers.isEmpty() ? figures : numbers;
    Optional<Figure> asked =
        q.amounts().isEmpty()
            ? Optional.empty()
            : Head.of(
                pool.stream()
                    .filter(
                        f ->
                            q.amounts().stream()
                                .anyMatch(a -> Amounts.agree(f.amount(), a.value())))
                    .toList());
    Figure best = Head.of(pool).orElseThrow();
    boolean hoped = // what was aimed at is no answer where there is what came of it
        asked.filter(f -> f.nature().isForward()).isPresent()
            && !best.nature().isForward()
            && q.when().isLatest()
            && q.nature() == null;
    return (hoped ? Optional.<Figure>empty() : asked).or(() -> ownBasis(best, pool)).orElse(best);
  }

  private Optional<Figure> ownBasis(Figure best, List<Figure> pool) {
    if (task.question().basis() != null) {
      return Optional.empty();
    }
    return task.evidence()
        .ownBasis(best.entity(), best.metric())
        .flatMap(own -> Head.of(pool.stream().filter(f -> f.basis().equals(own.basis())).toList()));
  }

  private List<Claim> sameScope(List<Claim> claims, Figure head) {
    return claims.stream()
        .filter(c -> c.head().dimensions().equals(head.dimensions()))
        .filter(c -> c.head().counterparties().equals(head.counterparties()))
        .filter(c -> c.head().amount().isNumber())
        .toList();
  }

  /** A target is not to be taken for what is, where the question asks for what is. */
  private String unrealised(Figure head) {
    Question q = task.question();
    boolean asksForWhatIs = q.when().isLatest() && !q.when().ahead() && q.nature() == null;
    return head.nature().isForward() && asksForWhatIs ? "No result is known here. " : "";
  }

  /** " Not $120B." or " $122B is right." where an amount came with the question. */
  private String asked(Figure head, Selection selection) {
    StringBuilder said = new StringBuilder();
    for (AskedAmount amount : task.question().amounts()) {
      if (amount.unit() != null && amount.unit() != head.amount().unit()) {
        continue;
      }
      AskedAmount typed = new AskedAmount(amount.value(), head.amount().unit(), amount.text());
      said.append(verdict(head, selection, amount, typed));
    }
    return said.toString();
  }

  /** What is expected or aimed at, where its amount came with a question about what is. */
  private Optional<Figure> hoped(Figure head, Selection selection) {
    return task.question().amounts().stream()
        .filter(a -> !Amounts.agree(head.amount(), a.value()))
        .flatMap(a -> reading(head, selection, a).stream())
        .filter(f -> f.nature().isForward() && !head.nature().isForward())
        .findFirst();
  }

  private static Optional<Figure> reading(Figure head, Selection selection, AskedAmount amount) {
    return selection.all().stream()
        .filter(f -> f.counterparties().equals(head.counterparties()))
        .filter(f -> f.dimensions().equals(head.dimensions()))
        .filter(f -> Amounts.agree(f.amount(), amount.value()))
        .findFirst();
  }

  /** Right of this figure, right of another reading of the same, or of none. */
  private String verdict(Figure head, Selection selection, AskedAmount amount, AskedAmount typed) {
    if (Amounts.agree(head.amount(), amount.value())) {
      if (head.nature() != Nature.REALISED) {
        return " "
            + draft.asked(typed)
            + " is right as "
            + telling.article(head)
            + ", not as a result.";
      }
      boolean falls =
          head.amount().comparator() == Comparator.NEARLY
              || head.amount().comparator() == Comparator.UNDER;
      return falls
          ? " Not quite "
              + draft.asked(typed)
              + ": the source says "
              + head.amount().comparator().word()
              + "."
          : " " + draft.asked(typed) + " is right.";
    }
    boolean hoped = hoped(head, selection).isPresent();
    return reading(head, selection, amount)
        .map(
            f ->
                " "
                    + (hoped ? draft.amount(f, Role.ANSWER) : draft.asked(typed))
                    + " is another reading: "
                    + telling.details(f)
                    + " "
                    + draft.cite(f)
                    + ".")
        .or(() -> another(head, amount))
        .or(() -> ofAnybody(head, amount))
        .orElseGet(() -> " Not " + draft.asked(typed) + ".");
  }

  /**
   * Of two amounts, that of another measure: what was sought, beside what was raised; and the size
   * of a round that was taken for its price.
   */
  private Optional<String> another(Figure head, AskedAmount amount) {
    boolean either = task.question().amounts().size() > 1;
    return task.evidence().usableAbout(head.entity()).stream()
        .filter(f -> f.entity().equals(head.entity()) && !f.metric().equals(head.metric()))
        .filter(f -> either || isBeside(head.metric(), f.metric()))
        .filter(f -> f.dimensions().isEmpty() && f.counterparties().isEmpty())
        .filter(f -> f.amount().isNumber() && f.amount().unit() == head.amount().unit())
        .filter(f -> Amounts.agree(f.amount(), amount.value()))
        .min(Head.ORDER)
        .map(this::also);
  }

  /** An amount of the same measure that is supposed, or of somebody else, is not denied. */
  private Optional<String> ofAnybody(Figure head, AskedAmount amount) {
    return task.question().entities().isEmpty()
        ? Stream.concat(
                task.evidence().usableOf(head.metric()).stream(),
                task.evidence().supposed(head.entity(), head.metric()).stream())
            .filter(f -> f.amount().isNumber() && Amounts.agree(f.amount(), amount.value()))
            .min(Head.ORDER)
            .map(this::also)
        : Optional.empty();
  }

  private boolean isBeside(String one, String other) {
    return task.vocabulary().metric(one).filter(m -> other.equals(m.ties().beside())).isPresent()
        || task.vocabulary().metric(other).filter(m -> one.equals(m.ties().beside())).isPresent();
  }

  private void standIn(Selection selection) {
    List<String> asked = task.question().entities();
    String subject = selection.subject();
    if (!asked.isEmpty() && !asked.contains(subject)) {
      draft.note(
          telling.possessive(subject)
              + " figure stands in: no source here gives one for "
              + task.vocabulary().name(asked.get(0))
              + " itself.");
    }
  }

  static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
