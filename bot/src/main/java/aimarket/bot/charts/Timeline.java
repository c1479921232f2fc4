package aimarket.bot.charts;

import aimarket.knowledge.fact.Unit;
import java.time.temporal.ChronoUnit;
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
   * Readings of one party, on one basis, of one standing: only these may be joined.
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

    /**
     * Whether a reading leads to this one. Two of one time are two accounts of it and no
     * development; a sum over a time leads to the sum over the next, and to nothing else.
     *
     * @param index of the later one; false for the first
     */
    public boolean joined(int index) {
      if (index < 1 || index >= marks.size()) {
        return false;
      }
      Mark before = marks.get(index - 1);
      Mark mark = marks.get(index);
      long gap = ChronoUnit.DAYS.between(before.span().to(), mark.span().from());
      return gap > 0 && (gap == 1 || !before.isWide() && !mark.isWide());
    }

    /** Whether it is drawn over its whole time: as one of the sums over times in a row. */
    public boolean runs(int index) {
      return marks.get(index).isWide() && (joined(index) || joined(index + 1));
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
