package aimarket.knowledge.ledger;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How somebody's forecasts came out. Those that came out differently from basis to basis are
 * counted apart, for neither side.
 *
 * @param claimant slug of an entity
 * @param entries all of the claimant's, the next due first
 * @param counts by state, without those that are split
 * @param split so many are decided on one basis and not, or otherwise, on another
 */
public record TrackRecord(
    String claimant, List<Entry> entries, Map<State, Integer> counts, int split) {
  public TrackRecord {
    entries = List.copyOf(entries);
    counts = Map.copyOf(counts);
  }

  /** Of one claimant; of nothing where the claimant forecasts nothing here. */
  public static TrackRecord of(String claimant, List<Entry> ledger) {
    List<Entry> own = ledger.stream().filter(e -> e.isBy(claimant)).toList();
    Map<State, Integer> counts = new EnumMap<>(State.class);
    own.stream().filter(e -> !e.isSplit()).forEach(e -> counts.merge(e.state(), 1, Integer::sum));
    return new TrackRecord(
        claimant, own, counts, (int) own.stream().filter(Entry::isSplit).count());
  }

  /** Of all who forecast something, those with the most decided first, then by slug. */
  public static List<TrackRecord> all(List<Entry> ledger) {
    Set<String> claimants = new LinkedHashSet<>();
    ledger.forEach(e -> e.forecast().header().claimants().forEach(c -> claimants.add(c.who())));
    return claimants.stream()
        .map(c -> of(c, ledger))
        .sorted(
            Comparator.comparingInt(TrackRecord::decided)
                .reversed()
                .thenComparing(TrackRecord::claimant))
        .toList();
  }

  public int count(State state) {
    return counts.getOrDefault(state, 0);
  }

  /** Hit or missed, on all bases alike. */
  public int decided() {
    return count(State.HIT) + count(State.MISSED);
  }
}
