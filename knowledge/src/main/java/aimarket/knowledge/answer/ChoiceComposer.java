package aimarket.knowledge.answer;

import aimarket.knowledge.plan.Evidence;
import aimarket.knowledge.reading.Reading.Choice;
import java.util.List;

/** Asks back, with questions that would work. */
final class ChoiceComposer {
  private ChoiceComposer() {}

  static Answer compose(Choice choice, Evidence evidence) {
    Draft draft = new Draft(evidence);
    List<String> options =
        choice.options().isEmpty()
            ? Examples.of(evidence).stream().map(Answer.Suggestion::question).toList()
            : choice.options();
    options.forEach(o -> draft.suggest(o, o));
    if (!options.isEmpty()) {
      draft.section(new Answer.Lines("You could ask:", options));
    }
    return draft.finish(Answer.Status.UNCLEAR, ReadAs.NOTHING, choice.ask());
  }
}
