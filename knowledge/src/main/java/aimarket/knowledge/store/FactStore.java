package aimarket.knowledge.store;

import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.OwnBasis;
import aimarket.knowledge.fact.Source;
import aimarket.knowledge.fact.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where facts are kept, in versions. Reads give the version that the clocks see, of every rank.
 * Thread-safe.
 *
 * <p>All methods throw {@link StoreProblem} when the database does not answer.
 */
public interface FactStore extends AutoCloseable {

  /**
   * Figures of one entity and metric, the latest reading day first, then the latest printed, then
   * by id.
   */
  List<Figure> figures(String entity, String metric, Clocks clocks);

  /** The figure with the latest reading day, of any rank but deprecated. */
  Optional<Figure> latest(String entity, String metric, Clocks clocks);

  /**
   * Figures of one metric over all entities, in the order of {@link #figures}; at most {@code
   * limit}.
   */
  List<Figure> figuresOf(String metric, int limit, Clocks clocks);

  /**
   * Figures of an entity, or that have it as the other side, the latest first; at most {@code
   * limit}.
   */
  List<Figure> figuresAbout(String entity, int limit, Clocks clocks);

  Optional<Fact> fact(String id, Clocks clocks);

  /** All statements, by id. */
  List<Statement> statements(Clocks clocks);

  /** Facts that link to this one, by id. */
  List<Fact> linkedTo(String id, Clocks clocks);

  /** Projections, targets, plans and commitments, the first due first, then by id. */
  List<Figure> ahead(Clocks clocks);

  /** Figures held as wrong, by id; few. */
  List<Figure> refuted(Clocks clocks);

  Optional<Source> source(String id);

  /** All sources, by id. */
  List<Source> sources();

  List<OwnBasis> ownBases();

  /** Words of the vocabulary that imports brought, by kind and slug; "as of" does not matter. */
  List<Word> words(Clocks clocks);

  /**
   * Grows with everything that is recorded, by any process; what was worked out from the store
   * holds as long as this stays. One row is read.
   */
  long revision();

  /**
   * Pairs of entity and metric that have at least one figure that is not deprecated. Kept from one
   * call to the next while the store's {@link #revision} stays, for reads of now.
   */
  Set<Pair> pairs(Clocks clocks);

  /** Every version of a fact, the oldest first; empty where there never was one. */
  List<Version> history(String id);

  /**
   * Versions that became visible after a moment and up to another, in order, replaced ones too.
   * Waits for a writer at work, so that nothing slips in behind a moment that has passed.
   */
  List<Version> changes(Instant after, Instant upTo, Clocks clocks);

  /**
   * The same from the other end: what became visible last comes first; at most {@code limit}. Waits
   * for nobody.
   */
  List<Version> newest(Instant after, Instant upTo, int limit, Clocks clocks);

  /**
   * Waits for a writer at work, so that what is read next of the time up to now is all there will
   * ever be of it.
   */
  void settle();

  /** Versions that were taken back after a moment and up to another, in order. */
  List<Version> retired(Instant after, Instant upTo, Clocks clocks);

  /**
   * Figures of a metric, of every rank, whose reading day lies after a day and up to another, in
   * the order of {@link #figures}; at most {@code limit}.
   */
  List<Figure> readings(String metric, LocalDate after, LocalDate upTo, int limit, Clocks clocks);

  /**
   * Records everything or nothing. A fact equal to the open version is left as it is; another one
   * closes that version and opens a new one. When this returns, the facts survive a crash of this
   * process.
   *
   * @return counts of what was added, changed and already there
   */
  Recorded record(Batch batch);

  /**
   * Takes a fact back: its open version is closed and none is opened.
   *
   * @return false where there is no open version
   */
  boolean retire(String id, Version.Why why);

  @Override
  void close();

  /** An entity and a metric that it has figures of. */
  record Pair(String entity, String metric) {}

  /**
   * What is recorded in one go. Each fact's source is in it or in the store.
   *
   * @param why by whom, why, where from; one for all
   */
  record Batch(
      List<Source> sources,
      List<Fact> facts,
      List<OwnBasis> ownBases,
      List<Word> words,
      Version.Why why) {

    /** Without new words. */
    public Batch(List<Source> sources, List<Fact> facts, List<OwnBasis> ownBases, Version.Why why) {
      this(sources, facts, ownBases, List.of(), why);
    }

    public Batch {
      sources = List.copyOf(sources);
      facts = List.copyOf(facts);
      ownBases = List.copyOf(ownBases);
      words = List.copyOf(words);
    }
  }

  /** Counts of facts. */
  record Recorded(int added, int changed, int unchanged) {}
}
