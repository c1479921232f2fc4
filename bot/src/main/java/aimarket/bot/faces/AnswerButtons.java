package aimarket.bot.faces;

import aimarket.bot.charts.Pictures;
import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.store.Gap;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.FeedbackButtonObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.FeedbackButtonsElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What can be pressed below an answer: a short row, what to ask next, whether it helped. The rest
 * is behind "More", a modal and no menu: an option of a menu carries 150 characters, too few for
 * the questions of a thread, and a private answer cannot be looked at again.
 */
final class AnswerButtons {
  private final Answer answer;
  private final List<String> turns;

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
  List<LayoutBlock> toAsker(boolean shareable) {
    List<BlockElement> row = new ArrayList<>();
    if (shareable && says()) {
      add(row, AnswerBlocks.SHARE, "Share to channel");
    }
    return blocks(row);
  }

  /** Without what only the asker would press. */
  List<LayoutBlock> toEveryone() {
    return blocks(new ArrayList<>());
  }

  private List<LayoutBlock> blocks(List<BlockElement> row) {
    if (!answer.citations().isEmpty()) {
      add(row, AnswerBlocks.SOURCES, "Sources");
    }
    if (says() && !answer.facts().isEmpty()) {
      add(row, AnswerBlocks.WHY, "Why");
    }
    if (Pictures.of(answer).isPresent()) {
      add(row, AnswerBlocks.CHART, "Chart");
    }
    if (says()) {
      add(row, AnswerBlocks.MORE, "More");
    }
    List<LayoutBlock> blocks = new ArrayList<>();
    actions(row).ifPresent(blocks::add);
    actions(next()).ifPresent(blocks::add);
    if (says()) {
      feedback().ifPresent(blocks::add);
    }
    return List.copyOf(blocks);
  }

  /** What stands behind "More". */
  List<BlockElement> more() {
    List<BlockElement> row = new ArrayList<>();
    if (!answer.citations().isEmpty()) {
      add(row, AnswerBlocks.COPY, "Copy");
    }
    FlagForm.button("Flag a figure", "", turns).ifPresent(row::add);
    if (isReading()) {
      add(row, AnswerBlocks.MISREAD, "Not what I meant");
    }
    return List.copyOf(row);
  }

  private List<BlockElement> next() {
    List<BlockElement> row = new ArrayList<>();
    for (Answer.Suggestion suggestion : answer.suggestions()) {
      // The same question again would give the same answer.
      if (turns.size() > 1 || !suggestion.question().equals(turns.get(0))) {
        String action = AnswerBlocks.ASK + "-" + (row.size() + 1);
        Turns.write(List.of(suggestion.question()))
            .ifPresent(v -> row.add(Blocks.button(action, suggestion.label(), v)));
      }
    }
    return row;
  }

  private static Optional<LayoutBlock> actions(List<BlockElement> row) {
    return row.isEmpty()
        ? Optional.empty()
        : Optional.of(ActionsBlock.builder().elements(row).build());
  }

  /** Slack's own pair: it shows which of the two was pressed. */
  private Optional<LayoutBlock> feedback() {
    return Turns.write(turns)
        .filter(value -> value.length() < Limits.BUTTON_VALUE)
        .map(
            value ->
                ContextActionsBlock.builder()
                    .elements(
                        List.of(
                            FeedbackButtonsElement.builder()
                                .actionId(AnswerBlocks.FEEDBACK)
                                .positiveButton(thumb("Helpful", "This answer helped", "+" + value))
                                .negativeButton(
                                    thumb("Not helpful", "This answer did not help", "-" + value))
                                .build()))
                    .build());
  }

  private static FeedbackButtonObject thumb(String words, String label, String value) {
    return FeedbackButtonObject.builder()
        .text(Blocks.plain(words))
        .accessibilityLabel(label)
        .value(value)
        .build();
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

  private void add(List<BlockElement> row, String action, String label) {
    Turns.write(turns).ifPresent(v -> row.add(Blocks.button(action, label, v)));
  }
}
