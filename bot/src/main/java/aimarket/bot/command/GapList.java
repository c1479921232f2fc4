package aimarket.bot.command;

import aimarket.bot.command.Ask.Asker;
import aimarket.bot.command.Front.Item;
import aimarket.bot.command.Front.Worklist;
import aimarket.knowledge.store.Gaps;
import aimarket.knowledge.store.Gaps.Tally;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a team asked in the last week without an answer, the most asked first. */
public final class GapList implements Function<Asker, Worklist> {
  private static final int DAYS = 7;
  private static final int SHOWN = 5;

  private final Gaps gaps;
  private final Supplier<LocalDate> today;

  public GapList(Gaps gaps, Supplier<LocalDate> today) {
    this.gaps = gaps;
    this.today = today;
  }

  @Override
  public Worklist apply(Asker asker) {
    List<Tally> noted = gaps.since(today.get().minusDays(DAYS), asker.team());
    List<Item> items =
        noted.stream()
            .sorted(Comparator.comparingLong(Tally::times).reversed())
            .limit(SHOWN)
            .map(GapList::item)
            .toList();
    String title =
        noted.isEmpty()
            ? "No question without an answer in the last week"
            : "Questions without an answer in the last week: " + noted.size();
    return new Worklist(title, items, noted.isEmpty() ? "" : "All of them: ./aimarket gaps");
  }

  private static Item item(Tally tally) {
    String times = tally.times() == 1 ? "" : ", " + tally.times() + " times";
    String kind = " (" + tally.gap().kind().code() + ")";
    return new Item(Item.quoted(tally.gap().question()) + times + kind);
  }
}
