package aimarket.bot.faces;

import aimarket.bot.charts.Pictures;
import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.store.Gap;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;

/** What can be pressed below an answer. */
final class AnswerButtons {
  private final Answer answer;
  private final List<String> turns;
  private final List<BlockElement> buttons = new ArrayList<>();

  /**
   * @param turns the questions that led here; each button carries them or one of its own
   */
  AnswerButtons(Answer answer, List<String> turns) {
    this.answer = answer;
    this.turns = turns;
  }

  /**
   * @param shareable there is a channel to show it to
   */
  List<BlockElement> toAsker(boolean shareable) {
    if (shareable && says()) {
      add(AnswerBlocks.SHARE, "Share to channel", turns);
    }
    common();
    if (says() && isReading()) {
      add(AnswerBlocks.MISREAD, "Not what I meant", turns);
    }
    return List.copyOf(buttons);
  }

  /** Without what only the asker would press. */
  List<BlockElement> toEveryone() {
    common();
    return List.copyOf(buttons);
  }

  private void common() {
    if (!answer.citations().isEmpty()) {
      add(AnswerBlocks.SOURCES, "Sources", turns);
    }
    if (says() && (!answer.disagreements().isEmpty() || !answer.notes().isEmpty())) {
      add(AnswerBlocks.WHY, "Why", turns);
    }
    if (Pictures.of(answer).isPresent()) {
      add(AnswerBlocks.CHART, "Chart", turns);
    }
    for (Answer.Suggestion suggestion : answer.suggestions()) {
      // The same question again would give the same answer.
      if (turns.size() > 1 || !suggestion.question().equals(turns.get(0))) {
        add(
            AnswerBlocks.ASK + "-" + (buttons.size() + 1),
            suggestion.label(),
            List.of(suggestion.question()));
      }
    }
  }

  /** Whether it says something on the question: a refusal has nothing to share or to explain. */
  private boolean says() {
    return answer.status() == Status.ANSWERED
        || answer.status() == Status.PARTIAL
        || !(refused() || answer.understood().readAs().isEmpty() && answer.citations().isEmpty());
  }

  private boolean refused() {
    return answer.missing() != null && answer.missing().kind() == Gap.Kind.INSTRUCTION;
  }

  /** Whether there is a reading that can be wrong: what asks back offers others already. */
  private boolean isReading() {
    return answer.status() != Status.UNCLEAR;
  }

  private void add(String action, String label, List<String> questions) {
    Turns.write(questions).ifPresent(v -> buttons.add(Blocks.button(action, label, v)));
  }
}
