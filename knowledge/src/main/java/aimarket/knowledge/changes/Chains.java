package aimarket.knowledge.changes;

import aimarket.knowledge.compare.Disagreements.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Several moves of one figure in the same stretch: the newest is what there is to know, so it takes
 * the place that the largest of them has earned.
 */
final class Chains {
  private Chains() {}

  static List<Change> newestLeading(List<Change> changes) {
    List<Change> all = new ArrayList<>(changes);
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      places.put(all.get(i).fact().id(), i);
    }
    List<Integer> oldestFirst = new ArrayList<>(places.values());
    oldestFirst.sort(Comparator.comparing(i -> all.get(i).fact().header().readingDay()));
    for (int now : oldestFirst) {
      movedFrom(all.get(now)).map(places::get).ifPresent(before -> rank(all, before, now));
    }
    return all;
  }

  private static Optional<String> movedFrom(Change change) {
    boolean moved = change.reason().filter(Reason.TIME::equals).isPresent();
    return moved ? change.before().map(fact -> fact.id()) : Optional.empty();
  }

  private static void rank(List<Change> all, int before, int now) {
    double earlier = all.get(before).size();
    double later = all.get(now).size();
    if (earlier > later) {
      all.set(before, all.get(before).sized(later));
      all.set(now, all.get(now).sized(earlier));
    }
  }
}
