package aimarket.bot.charts;

import aimarket.knowledge.fact.Unit;
import java.util.List;

/**
 * Readings over time: points, and steps between those that may be compared; nothing between two
 * readings is made up.
 *
 * @param spreads readings of one time that differ
 */
public record Timeline(
    String title,
    Unit unit,
    List<Series> series,
    List<Spread> spreads,
    List<String> notes,
    List<String> key,
    List<String> sources)
    implements Picture {
  public Timeline {
    series = List.copyOf(series);
    spreads = List.copyOf(spreads);
    notes = List.copyOf(notes);
    key = List.copyOf(key);
    sources = List.copyOf(sources);
  }

  /**
   * Readings of one party, on one basis, of one standing: only these are joined.
   *
   * @param name for the key
   * @param dashed of what is not there yet
   * @param hollow of what is disputed or not there yet
   * @param marks in the order of time
   */
  public record Series(String name, boolean dashed, boolean hollow, List<Mark> marks) {
    public Series {
      marks = List.copyOf(marks);
    }
  }

  /**
   * @param reason "basis", "claimant", "conflict", "scope"
   */
  public record Spread(Mark one, Mark other, String reason) {}

  @Override
  public List<Mark> marks() {
    return series.stream().flatMap(s -> s.marks().stream()).toList();
  }
}
