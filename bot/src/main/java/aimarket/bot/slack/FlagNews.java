package aimarket.bot.slack;

import aimarket.bot.curation.Corrections;
import aimarket.bot.curation.Corrections.Later;
import aimarket.bot.faces.OpinionBlocks;
import aimarket.bot.faces.Payload;
import aimarket.bot.feedback.Feedback;
import aimarket.bot.feedback.Feedback.Raised;
import aimarket.bot.feedback.Feedback.Settled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * To who flagged a fact, that it is corrected or taken back: in their direct messages, since the
 * flag was theirs alone. Whoever changed the fact, and by whatever way.
 */
final class FlagNews implements News {
  private static final long NEVER = -1;

  private final Feedback feedback;
  private final Corrections corrections;
  private volatile long looked = NEVER;

  FlagNews(Feedback feedback, Corrections corrections) {
    this.feedback = feedback;
    this.corrections = corrections;
  }

  @Override
  public List<Item> look() {
    feedback.endStuck();
    long revision = corrections.revision();
    if (revision != looked) {
      settle();
      looked = revision;
    }
    List<Item> items = new ArrayList<>();
    for (Settled one : feedback.due()) {
      Optional<Later> later = corrections.since(one.fact(), one.since());
      if (later.isPresent()) {
        items.add(new ToPerson(one, later.get()));
      } else {
        // Undone before anybody heard of it.
        feedback.reopen(one);
      }
    }
    return items;
  }

  /** Closes the flags on facts that were changed after they were raised. */
  private void settle() {
    for (Raised raised : feedback.flags(Instant.EPOCH, null)) {
      String fact = raised.flag().fact();
      if (!fact.isEmpty()) {
        corrections
            .since(fact, raised.at())
            .ifPresent(later -> feedback.settle(raised, later.by()));
      }
    }
  }

  /** How many flags of a team on a fact are open, but for the person's own; of none if empty. */
  long open(String fact, String team, String butFor) {
    return fact.isEmpty()
        ? 0
        : feedback.flags(Instant.EPOCH, team).stream()
            .map(Raised::flag)
            .filter(flag -> flag.fact().equals(fact) && !flag.asker().user().equals(butFor))
            .count();
  }

  /**
   * What a curator reads of the flags that a change of theirs has settled.
   *
   * @param flags those that were open before it
   */
  Optional<String> settledBy(long flags) {
    settle();
    return flags == 0
        ? Optional.empty()
        : Optional.of(
            flags == 1
                ? "It was flagged: the flag is closed, and who raised it is told."
                : "It was flagged: "
                    + flags
                    + " flags are closed, and those who raised them are told.");
  }

  /** Takes the flags of a team on a fact off the list, which stays as it is; says so. */
  String settled(String fact, String team) {
    int flags = feedback.settle(fact, team);
    return flags == 0
        ? "No flag on " + fact + " is open; Home lists those that are."
        : (flags == 1 ? "1 flag" : flags + " flags")
            + " on "
            + fact
            + " taken off the list. The fact stays as it is, and nobody is told.";
  }

  /** To one person, of one fact. */
  private final class ToPerson implements Item {
    private final Settled settled;
    private final Later later;

    ToPerson(Settled settled, Later later) {
      this.settled = settled;
      this.later = later;
    }

    @Override
    public String team() {
      return settled.who().team();
    }

    @Override
    public Target to(Installation from) {
      return new Target.Channel(from, settled.who().user(), null);
    }

    @Override
    public Payload drawn() {
      return OpinionBlocks.settled(
          corrections.notice(List.of(later.change())),
          later.change().now().open(),
          settled.reason());
    }

    @Override
    public Object key() {
      return List.of(settled.who(), settled.fact());
    }

    @Override
    public boolean claim() {
      return feedback.claim(settled);
    }

    @Override
    public void told() {
      feedback.told(settled);
    }

    @Override
    public void again() {
      feedback.again(settled);
    }

    @Override
    public void drop() {
      feedback.told(settled);
    }
  }
}
