package aimarket.bot.accuracy;

import aimarket.bot.accuracy.Expectation.Answerable;
import aimarket.bot.accuracy.Verdict.Outcome;
import aimarket.knowledge.Asked;
import aimarket.knowledge.Knowledge;
import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.store.Clocks;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;

/** Asks a question and says what came of it: right is what holds to every check. */
public final class Judge {
  private static final Check NOTHING_MADE_UP = new NothingMadeUp();

  private final Knowledge knowledge;
  private final LocalDate today;
  private final List<Check> checks;

  public Judge(Knowledge knowledge, Vocabulary vocabulary, LocalDate today) {
    this.knowledge = knowledge;
    this.today = today;
    this.checks =
        List.of(
            new StatusCheck(),
            new AmountsCheck(new Families(vocabulary)),
            new RoleCheck(),
            new MentionsCheck(),
            new SourcesCheck(),
            new ConflictCheck(),
            new WrongAnswersCheck(),
            new LabelCheck(),
            new FocusCheck(),
            new GroundedCheck());
  }

  public List<Verdict> all(List<Case> cases) {
    return cases.stream().map(this::ask).toList();
  }

  public Verdict ask(Case asked) {
    Answer answer;
    try {
      answer = knowledge.ask(new Asked(asked.turns(), today, Clocks.NOW));
    } catch (RuntimeException e) {
      // One question that fails must not take the report on the others with it.
      return new Verdict(asked, Outcome.WRONG, "", List.of("failed: " + e));
    }
    return judge(asked, answer);
  }

  Verdict judge(Case asked, Answer answer) {
    Judged judged = Judged.of(asked, answer);
    boolean known = asked.expectation().answerable() != Answerable.NO;
    List<String> faults =
        known
            ? checks.stream().flatMap(check -> check.faults(judged).stream()).toList()
            : NOTHING_MADE_UP.faults(judged);
    return new Verdict(asked, outcome(judged, known, faults), judged.text(), faults);
  }

  private static Outcome outcome(Judged judged, boolean known, List<String> faults) {
    if (faults.isEmpty()) {
      return Outcome.RIGHT;
    }
    if (!known) {
      return Outcome.MADE_UP;
    }
    boolean silent = judged.figures(Role.ANSWER).isEmpty();
    Status status = judged.answer().status();
    if (silent && status == Status.UNCLEAR) {
      return Outcome.ASKED;
    }
    return silent && status == Status.UNKNOWN ? Outcome.DECLINED : Outcome.WRONG;
  }
}
