package aimarket.knowledge.store;

import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Figure;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One writer's turn at the facts: what is equal stays, what differs gets a new version. */
final class Recording {
  /** Digits that the column of amounts keeps after and before the point. */
  private static final int SCALE = 10;

  private static final int WHOLE = 28;

  private final Handle handle;
  private final FactTable table;
  private final Turn turn;
  private final Version.Why why;

  Recording(Handle handle, Turn turn, Version.Why why) {
    this.handle = handle;
    this.table = new FactTable(handle);
    this.turn = turn;
    this.why = why;
  }

  /** Sources, own bases and words; refuses facts whose source is not known. */
  void shelves(FactStore.Batch batch) {
    SourceTable sources = new SourceTable(handle);
    sources.record(batch.sources(), turn, why);
    new OwnBasisTable(handle).record(batch.ownBases(), turn, why);
    new WordTable(handle).record(batch.words(), turn, why);
    Set<String> cited = new TreeSet<>();
    batch.facts().forEach(fact -> cited.add(fact.header().source()));
    Set<String> missing = sources.missing(cited);
    if (!missing.isEmpty()) {
      throw new StoreProblem(
          "facts cite sources that the store does not know: %s; nothing was recorded, give the sources with them"
              .formatted(String.join(", ", missing)));
    }
  }

  /** Newest versions of these facts, open or not; refuses a batch that says one thing twice. */
  Map<String, Held> newest(List<Fact> facts) {
    Map<String, Fact> byId = new LinkedHashMap<>();
    for (Fact fact : facts) {
      check(fact);
      if (byId.put(fact.id(), fact) != null) {
        throw new StoreProblem(
            "fact %s comes twice in what is to be recorded; nothing was recorded, give one of them another id"
                .formatted(fact.id()));
      }
    }
    return table.newest(byId.keySet());
  }

  FactStore.Recorded record(List<Fact> facts, Map<String, Held> newest) {
    List<Held> closing = new ArrayList<>();
    List<FactTable.NewVersion> opening = new ArrayList<>();
    for (Fact fact : facts) {
      Held held = newest.get(fact.id());
      if (held != null && held.version().isOpen()) {
        if (held.fact().equals(fact)) {
          continue;
        }
        sameOwner(fact, held);
        closing.add(held);
      }
      opening.add(next(fact, held));
    }
    table.close(closing, turn.at());
    table.insert(opening);
    return new FactStore.Recorded(
        opening.size() - closing.size(), closing.size(), facts.size() - opening.size());
  }

  void retire(Held open) {
    table.retire(open, turn.at(), why);
  }

  private FactTable.NewVersion next(Fact fact, @Nullable Held before) {
    int number = before == null ? 1 : before.version().number() + 1;
    return new FactTable.NewVersion(turn.newRow(), number, fact, turn.at(), visibleAt(fact), why);
  }

  private Instant visibleAt(Fact fact) {
    Instant printed = Times.start(fact.header().printed().latest());
    return why.isStarter() || printed.isAfter(turn.at()) ? printed : turn.at();
  }

  private static void sameOwner(Fact fact, Held held) {
    if (!fact.header().owner().equals(held.fact().header().owner())) {
      throw new StoreProblem(
          "fact %s is somebody else's; nothing was recorded, give yours another id"
              .formatted(fact.id()));
    }
  }

  private static void check(Fact fact) {
    if (fact instanceof Figure figure) {
      Stream.of(figure.amount().value(), figure.amount().high())
          .filter(java.util.Objects::nonNull)
          .filter(amount -> !fits(amount))
          .findFirst()
          .ifPresent(
              amount -> {
                throw new StoreProblem(
                    "fact %s has the amount %s; the store keeps %d digits before the point and %d after it"
                        .formatted(fact.id(), amount, WHOLE, SCALE));
              });
    }
  }

  private static boolean fits(BigDecimal amount) {
    return amount.scale() <= SCALE && amount.precision() - amount.scale() <= WHOLE;
  }
}
