package aimarket.bot.slack;

import aimarket.bot.curation.Corrections;
import aimarket.bot.curation.Uses;
import aimarket.bot.curation.Uses.Place;
import aimarket.bot.curation.Uses.Use;
import aimarket.bot.faces.CurationBlocks;
import aimarket.bot.faces.Payload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Below each answer that used a fact, that the fact is another now. */
final class CorrectionNews implements News {
  private final Corrections corrections;
  private final Uses uses;

  CorrectionNews(Corrections corrections, Uses uses) {
    this.corrections = corrections;
    this.uses = uses;
  }

  @Override
  public List<Item> look() {
    uses.settle();
    corrections.look();
    return uses.due().stream()
        .collect(Collectors.groupingBy(Use::place, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(due -> (Item) new InThread(due.getKey(), due.getValue()))
        .toList();
  }

  /** All that there is to tell in one thread. */
  private final class InThread implements Item {
    private final Place place;
    private final List<Use> due;

    InThread(Place place, List<Use> due) {
      this.place = place;
      this.due = due;
    }

    @Override
    public String team() {
      return place.team();
    }

    @Override
    public Target to(Installation from) {
      return new Target.Channel(from, place.channel(), place.thread());
    }

    @Override
    public Payload drawn() {
      return CurationBlocks.notice(corrections.notice(due.stream().map(Use::change).toList()));
    }

    @Override
    public Object key() {
      return place;
    }

    @Override
    public boolean claim() {
      return uses.claim(due);
    }

    @Override
    public void told() {
      uses.told(due);
    }

    @Override
    public void again() {
      uses.again(due);
    }

    @Override
    public void drop() {
      uses.drop(due);
    }
  }
}
