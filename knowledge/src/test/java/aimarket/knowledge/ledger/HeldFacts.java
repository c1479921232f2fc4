package aimarket.knowledge.ledger;

import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Nature;
import aimarket.knowledge.fact.OwnBasis;
import aimarket.knowledge.fact.Source;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.files.Content;
import aimarket.knowledge.store.Clocks;
import aimarket.knowledge.store.FactStore;
import aimarket.knowledge.store.Version;
import aimarket.knowledge.store.Word;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Facts in memory, seen as of now, for tests that want a store of their own each. */
record HeldFacts(Content content) implements FactStore {

  @Override
  public List<Figure> figures(String entity, String metric, Clocks clocks) {
    return figures(f -> f.entity().equals(entity) && f.metric().equals(metric));
  }

  @Override
  public List<Figure> figuresOf(String metric, int limit, Clocks clocks) {
    return figures(f -> f.metric().equals(metric));
  }

  @Override
  public List<Figure> ahead(Clocks clocks) {
    return figures(f -> f.nature().isForward() || f.nature() == Nature.COMMITMENT);
  }

  @Override
  public Optional<Fact> fact(String id, Clocks clocks) {
    return content.facts().stream().filter(f -> f.id().equals(id)).findFirst();
  }

  @Override
  public List<Statement> statements(Clocks clocks) {
    return content.facts().stream()
        .filter(Statement.class::isInstance)
        .map(Statement.class::cast)
        .toList();
  }

  @Override
  public List<Fact> linkedTo(String id, Clocks clocks) {
    return content.facts().stream()
        .filter(f -> f.header().links().stream().anyMatch(l -> l.fact().equals(id)))
        .toList();
  }

  @Override
  public List<OwnBasis> ownBases() {
    return List.copyOf(content.ownBases());
  }

  private List<Figure> figures(Predicate<Figure> which) {
    Collection<Fact> facts = content.facts();
    return facts.stream()
        .filter(Figure.class::isInstance)
        .map(Figure.class::cast)
        .filter(which)
        .toList();
  }

  @Override
  public Optional<Figure> latest(String entity, String metric, Clocks clocks) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Figure> figuresAbout(String entity, int limit, Clocks clocks) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Figure> refuted(Clocks clocks) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Source> source(String id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Source> sources() {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Word> words(Clocks clocks) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long revision() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Set<Pair> pairs(Clocks clocks) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Version> history(String id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Version> changes(Instant after, Instant upTo, Clocks clocks) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void settle() {}

  @Override
  public List<Version> newest(Instant after, Instant upTo, int limit, Clocks clocks) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Version> retired(Instant after, Instant upTo, Clocks clocks) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Figure> readings(
      String metric, LocalDate after, LocalDate upTo, int limit, Clocks clocks) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Recorded record(Batch batch) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean retire(String id, Version.Why why) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
