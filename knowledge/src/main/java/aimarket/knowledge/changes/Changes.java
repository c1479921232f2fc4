package aimarket.knowledge.changes;

import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.plan.Evidence;
import aimarket.knowledge.store.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What became visible between two moments. Reads what lies between them and, by index, what stood
 * before it; never the whole store. Pure: both moments are arguments.
 */
public final class Changes {
  /** So many versions are looked at, the newest; nobody reads more. */
  private static final int MOST = 2_000;

  static final Comparator<Change> LARGEST_FIRST =
      Comparator.comparingDouble(Change::size)
          .reversed()
          .thenComparing(c -> c.fact().header().readingDay(), Comparator.reverseOrder())
          .thenComparing(c -> c.fact().id());

  private final Evidence evidence;
  private final Size size;

  /**
   * @param evidence as the asker sees it; no later than the second moment, where that is past
   */
  public Changes(Evidence evidence) {
    this.evidence = evidence;
    this.size = new Size(evidence);
  }

  /**
   * @param after what was visible at this moment is no news
   * @param upTo the last moment that counts
   * @param topics what to tell; the rest is left out
   * @return the largest change first; those of one measure and basis are one
   */
  public List<Change> between(Instant after, Instant upTo, Topics topics) {
    Map<String, Version> now = new LinkedHashMap<>();
    Set<String> known = new HashSet<>();
    for (Version version : evidence.newest(after, upTo, MOST)) {
      String id = version.fact().id();
      boolean last = known.add(id); // the newest of its versions comes first
      if (last && version.retired().isEmpty()) {
        now.put(id, version);
      }
    }
    List<Change> all = new ArrayList<>();
    List<Version> fresh = new ArrayList<>();
    for (Version version : now.values()) {
      if (!topics.take(version.fact(), evidence.vocabulary())) {
        continue;
      }
      Optional<Version> before = Optional.empty();
      if (version.number() > 1) {
        before = before(version, after);
      }
      if (before.isPresent()) {
        revised(version, before.get()).ifPresent(all::add);
      } else {
        fresh.add(version);
      }
    }
    List<Fact> facts = fresh.stream().map(Version::fact).toList();
    all.addAll(new NewFigures(evidence, facts, now.keySet()).changes());

    all.addAll(retired(after, upTo, topics));
    all.addAll(new Outlived(evidence, known).between(day(after), day(upTo), topics));
    List<Change> sized = new ArrayList<>(all.stream().map(size::of).toList());
    sized.addAll(new NewStatements(facts).changes(size));
    return Chains.newestLeading(sized).stream().sorted(LARGEST_FIRST).toList();
  }

  /** What people saw of it before, if they did. */
  private Optional<Version> before(Version version, Instant after) {
    return evidence.history(version.fact().id()).stream()
        .filter(v -> v.number() < version.number() && !v.visibleAt().isAfter(after))
        .filter(v -> v.retired().isEmpty())
        .reduce((first, last) -> last);
  }

  private static Optional<Change> revised(Version now, Version before) {
    if (!Seen.differs(before.fact(), now.fact())) {
      return Optional.empty();
    }
    Change.Kind kind =
        Seen.isWrong(now.fact()) && !Seen.isWrong(before.fact())
            ? Change.Kind.REFUTED
            : Change.Kind.REVISED;
    return Optional.of(
        Change.of(kind, now.fact()).against(before.fact(), Optional.empty()).by(now.why()));
  }

  /** Taken back, and not there again. */
  private List<Change> retired(Instant after, Instant upTo, Topics topics) {
    List<Change> changes = new ArrayList<>();
    for (Version version : evidence.retired(after, upTo)) {
      boolean told =
          !version.visibleAt().isAfter(after)
              && evidence.fact(version.fact().id()).isEmpty()
              && topics.take(version.fact(), evidence.vocabulary());
      if (told && version.retired().isPresent()) {
        changes.add(Change.of(Change.Kind.RETIRED, version.fact()).by(version.retired().get()));
      }
    }
    return changes;
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }
}
