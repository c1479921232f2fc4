package aimarket.knowledge.store;

import aimarket.knowledge.fact.Fact;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Loads the knowledge that ships with the product: at the first start, and again when a newer one
 * ships. What curators changed since stays theirs; the newer text becomes a proposal.
 */
public final class StarterLoad {
  private final Database database;
  private final Clock clock;

  StarterLoad(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The version that was loaded last, 0 for none. One row is read. */
  public int loaded() {
    return database.read(Turn::loadedStarter);
  }

  /**
   * Everything or nothing; nothing where this version or a newer one is loaded already.
   *
   * @param version counted from 1
   * @param batch the whole starter knowledge, recorded by {@link Version.Why#STARTER}
   */
  public Loaded load(int version, FactStore.Batch batch) {
    if (!batch.why().isStarter()) {
      throw new IllegalArgumentException(
          "the starter knowledge is recorded by '%s', got '%s'"
              .formatted(Version.Why.STARTER, batch.why().by()));
    }
    if (loaded() >= version) {
      return Loaded.NOTHING;
    }
    Loaded loaded =
        database.write(
            handle -> {
              Turn turn = Turn.take(handle, clock);
              if (turn.starterVersion() >= version) {
                return Loaded.NOTHING;
              }
              turn.starterVersion(version);
              Loaded done = upgrade(handle, turn, batch);
              turn.end(handle);
              return done;
            });
    database.checkpoint();
    return loaded;
  }

  /** What waits for a curator, by id; gone once the store holds what is proposed. */
  public List<Proposal> proposals() {
    return database.read(handle -> new ProposalTable(handle).all());
  }

  /**
   * Takes a proposal off the list: the curator's fact stays for good.
   *
   * @return false where there is none
   */
  public boolean dismiss(String id) {
    return database.write(handle -> new ProposalTable(handle).dismiss(id));
  }

  private static Loaded upgrade(Handle handle, Turn turn, FactStore.Batch batch) {
    Recording recording = new Recording(handle, turn, batch.why());
    recording.shelves(batch);
    new OwnBasisTable(handle).keepOfStarter(batch.ownBases(), turn);

    Map<String, Held> newest = recording.newest(batch.facts());
    Map<String, Held> curated =
        newest.entrySet().stream()
            .filter(entry -> isCurators(entry.getValue()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    List<Fact> ours =
        batch.facts().stream().filter(fact -> !curated.containsKey(fact.id())).toList();
    FactStore.Recorded recorded = recording.record(ours, newest);

    int proposed = 0;
    FactQueries queries = new FactQueries(handle);
    ProposalTable proposals = new ProposalTable(handle);
    for (Fact fact : batch.facts()) {
      Held held = curated.get(fact.id());
      if (held != null
          && isNews(fact, held, queries.history(fact.id()))
          && proposals.put(fact.id(), fact, turn)) {
        proposed++;
      }
    }
    Set<String> kept = batch.facts().stream().map(Fact::id).collect(Collectors.toSet());
    int retired = retireDropped(handle, recording, kept);
    for (String id : new FactTable(handle).openOnceBy(Version.Why.STARTER)) {
      if (!kept.contains(id) && proposals.put(id, null, turn)) {
        proposed++;
      }
    }
    return new Loaded(recorded, retired, proposed);
  }

  /** The last word on it, a change or its taking back, is not the starter's. */
  private static boolean isCurators(Held held) {
    return !held.version().why().isStarter()
        || held.version().retired().filter(why -> !why.isStarter()).isPresent();
  }

  /** Neither what the curator says now, nor what the starter said when the curator changed it. */
  private static boolean isNews(Fact fact, Held held, List<Version> history) {
    if (held.version().isOpen() && held.fact().equals(fact)) {
      return false;
    }
    List<Version> starters = history.stream().filter(version -> version.why().isStarter()).toList();
    return starters.isEmpty() || !starters.get(starters.size() - 1).fact().equals(fact);
  }

  private static int retireDropped(Handle handle, Recording recording, Set<String> kept) {
    List<Held> dropped =
        new FactTable(handle)
            .openBy(Version.Why.STARTER).stream()
                .filter(held -> !kept.contains(held.fact().id()))
                .toList();
    dropped.forEach(recording::retire);
    return dropped.size();
  }

  /**
   * What a load did.
   *
   * @param retired facts that the newer knowledge no longer has
   * @param proposed facts that a curator changed and the newer knowledge has otherwise or no longer
   */
  public record Loaded(FactStore.Recorded recorded, int retired, int proposed) {
    static final Loaded NOTHING = new Loaded(new FactStore.Recorded(0, 0, 0), 0, 0);
  }
}
