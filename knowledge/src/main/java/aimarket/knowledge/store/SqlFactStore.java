package aimarket.knowledge.store;

import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.OwnBasis;
import aimarket.knowledge.fact.Source;
import aimarket.knowledge.fact.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Facts in a database. */
final class SqlFactStore implements FactStore {
  private final Database database;
  private final Clock clock;

  /** Of now, by team, as long as the revision stays. */
  private volatile KnownPairs knownPairs = new KnownPairs(-1, Map.of());

  SqlFactStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public List<Figure> figures(String entity, String metric, Clocks clocks) {
    return read(facts -> facts.figures(entity, metric, clocks));
  }

  @Override
  public Optional<Figure> latest(String entity, String metric, Clocks clocks) {
    return read(facts -> facts.latest(entity, metric, clocks));
  }

  @Override
  public List<Figure> figuresOf(String metric, int limit, Clocks clocks) {
    return read(facts -> facts.ofMetric(metric, limit, clocks));
  }

  @Override
  public List<Figure> figuresAbout(String entity, int limit, Clocks clocks) {
    return read(facts -> facts.about(entity, limit, clocks));
  }

  @Override
  public Optional<Fact> fact(String id, Clocks clocks) {
    return read(facts -> facts.one(id, clocks));
  }

  @Override
  public List<Statement> statements(Clocks clocks) {
    return read(facts -> facts.statements(clocks));
  }

  @Override
  public List<Fact> linkedTo(String id, Clocks clocks) {
    return read(facts -> facts.linkedTo(id, clocks));
  }

  @Override
  public List<Figure> ahead(Clocks clocks) {
    return read(facts -> facts.ahead(clocks));
  }

  @Override
  public List<Figure> refuted(Clocks clocks) {
    return read(facts -> facts.refuted(clocks));
  }

  @Override
  public Optional<Source> source(String id) {
    return database.read(handle -> new SourceTable(handle).one(id));
  }

  @Override
  public List<Source> sources() {
    return database.read(handle -> new SourceTable(handle).all());
  }

  @Override
  public List<OwnBasis> ownBases() {
    return database.read(handle -> new OwnBasisTable(handle).all());
  }

  @Override
  public List<Word> words(Clocks clocks) {
    return database.read(handle -> new WordTable(handle).seen(clocks));
  }

  @Override
  public long revision() {
    return database.read(Turn::revision);
  }

  @Override
  public Set<Pair> pairs(Clocks clocks) {
    if (clocks.asOf() != null || clocks.knownOn() != null) {
      return read(facts -> facts.pairs(clocks));
    }
    long revision = revision();
    KnownPairs known = knownPairs;
    if (known.revision != revision) {
      known = new KnownPairs(revision, Map.of());
    }
    @Nullable Set<Pair> pairs = known.byTeam.get(clocks.team());
    if (pairs == null) {
      pairs = read(facts -> facts.pairs(clocks));
      knownPairs = known.with(clocks.team(), pairs);
    }
    return pairs;
  }

  @Override
  public List<Version> history(String id) {
    return read(facts -> facts.history(id));
  }

  @Override
  public List<Version> changes(Instant after, Instant upTo, Clocks clocks) {
    return database.write(
        handle -> {
          Turn.take(handle, clock);
          return new FactQueries(handle).changes(after, upTo, clocks);
        });
  }

  @Override
  public List<Version> newest(Instant after, Instant upTo, int limit, Clocks clocks) {
    return read(facts -> facts.newest(after, upTo, limit, clocks));
  }

  @Override
  public void settle() {
    database.write(handle -> Turn.take(handle, clock));
  }

  @Override
  public List<Version> retired(Instant after, Instant upTo, Clocks clocks) {
    return read(facts -> facts.retired(after, upTo, clocks));
  }

  @Override
  public List<Figure> readings(
      String metric, LocalDate after, LocalDate upTo, int limit, Clocks clocks) {
    return read(facts -> facts.readings(metric, after, upTo, limit, clocks));
  }

  @Override
  public Recorded record(Batch batch) {
    Recorded recorded =
        database.write(
            handle -> {
              Turn turn = Turn.take(handle, clock);
              Recording recording = new Recording(handle, turn, batch.why());
              recording.shelves(batch);
              Recorded counts = recording.record(batch.facts(), recording.newest(batch.facts()));
              turn.end(handle);
              return counts;
            });
    database.checkpoint();
    return recorded;
  }

  @Override
  public boolean retire(String id, Version.Why why) {
    boolean retired =
        database.write(
            handle -> {
              Turn turn = Turn.take(handle, clock);
              Held newest = new FactTable(handle).newest(Set.of(id)).get(id);
              if (newest == null || !newest.version().isOpen()) {
                return false;
              }
              new Recording(handle, turn, why).retire(newest);
              turn.end(handle);
              return true;
            });
    database.checkpoint();
    return retired;
  }

  @Override
  public void close() {
    database.close();
  }

  private <T> T read(Function<FactQueries, T> work) {
    return database.read((Handle handle) -> work.apply(new FactQueries(handle)));
  }

  private record KnownPairs(long revision, Map<String, Set<Pair>> byTeam) {
    /** One team more; a handful at a time, so that many teams cannot fill the memory. */
    KnownPairs with(String team, Set<Pair> pairs) {
      Map<String, Set<Pair>> more = new java.util.HashMap<>(byTeam.size() < 8 ? byTeam : Map.of());
      more.put(team, pairs);
      return new KnownPairs(revision, Map.copyOf(more));
    }
  }
}
