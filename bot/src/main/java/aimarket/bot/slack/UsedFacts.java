package aimarket.bot.slack;

import aimarket.bot.command.Reply;
import aimarket.bot.curation.Uses;
import aimarket.bot.curation.Uses.Place;
import aimarket.knowledge.answer.Answer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps which facts an answer used, once it stands where others can see it. */
final class UsedFacts implements Job.Delivered {
  private final @Nullable Uses uses;
  private volatile Set<String> facts = Set.of();

  /**
   * @param uses null where nothing is kept
   */
  UsedFacts(@Nullable Uses uses) {
    this.uses = uses;
  }

  Reply of(Reply reply) {
    if (reply instanceof Reply.Answered answered) {
      of(answered.answer());
    }
    return reply;
  }

  Answer of(Answer answer) {
    Set<String> all = new LinkedHashSet<>(answer.facts());
    for (Answer.Shown figure : answer.figures()) {
      if (figure.fact() != null) {
        all.add(figure.fact());
      }
      List<String> from = figure.computedFrom();
      if (from != null) {
        all.addAll(from);
      }
    }
    facts = all;
    return answer;
  }

  /** A private answer has no place that a correction could follow to. */
  @Override
  public void by(Target way, Sent sent) {
    Sent.At at = sent.at();
    if (uses == null || facts.isEmpty() || at == null || !(way instanceof Target.Channel to)) {
      return;
    }
    String thread = to.thread() == null ? at.ts() : to.thread();
    uses.note(new Place(to.from().team(), at.channel(), thread), facts);
  }
}
