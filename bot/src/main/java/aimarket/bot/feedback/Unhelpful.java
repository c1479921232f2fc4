package aimarket.bot.feedback;

import aimarket.bot.command.Ask.Asker;
import aimarket.bot.command.Front.Item;
import aimarket.bot.command.Front.Worklist;
import aimarket.bot.feedback.Feedback.Tally;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** What a team thought of answers in the last month, and which of them did not help; no names. */
public final class Unhelpful implements Function<Asker, Worklist> {
  private static final Duration MONTH = Duration.ofDays(30);
  private static final int SHOWN = 5;

  private final Feedback feedback;
  private final Clock clock;

  public Unhelpful(Feedback feedback, Clock clock) {
    this.feedback = feedback;
    this.clock = clock;
  }

  @Override
  public Worklist apply(Asker curator) {
    List<Tally> tallies = feedback.tallies(clock.instant().minus(MONTH), curator.team());
    long helpful = tallies.stream().mapToLong(Tally::helpful).sum();
    long not = tallies.stream().mapToLong(Tally::not).sum();
    String title =
        tallies.isEmpty()
            ? "Nobody said of an answer whether it helped in the last 30 days"
            : "Answers in the last 30 days: " + helpful + " said to help, " + not + " said not to";
    List<Item> items =
        tallies.stream().filter(t -> t.not() > 0).limit(SHOWN).map(Unhelpful::item).toList();
    return new Worklist(title, items, "");
  }

  private static Item item(Tally tally) {
    String counts = ": did not help " + tally.not() + (tally.not() == 1 ? " person" : " people");
    String helped = tally.helpful() == 0 ? "" : ", helped " + tally.helpful();
    String readAs = tally.readAs().isEmpty() ? "" : "; read as: " + tally.readAs();
    return new Item(Item.quoted(tally.question()) + counts + helped + readAs);
  }
}
