package aimarket.knowledge.plan;

import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Header;
import aimarket.knowledge.fact.Nature;
import aimarket.knowledge.fact.OwnBasis;
import aimarket.knowledge.fact.Rank;
import aimarket.knowledge.fact.Source;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.fact.StatementKind;
import aimarket.knowledge.store.Clocks;
import aimarket.knowledge.store.FactStore;
import aimarket.knowledge.store.Version;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts as one asker sees them at one moment. */
public final class Evidence {
  private static final int MANY = 500;

  private final FactStore store;
  private final Vocabulary vocabulary;
  private final Clocks clocks;

  public Evidence(FactStore store, Vocabulary vocabulary, Clocks clocks) {
    this.store = store;
    this.vocabulary = vocabulary;
    this.clocks = clocks;
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Figures that may be shown as they are: neither refuted nor only supposed. */
  public List<Figure> usable(String entity, String metric) {
    return store.figures(entity, metric, clocks).stream().filter(Evidence::isUsable).toList();
  }

  /** Figures that are only supposed, for argument. */
  public List<Figure> supposed(String entity, String metric) {
    return store.figures(entity, metric, clocks).stream()
        .filter(f -> f.rank() != Rank.DEPRECATED && f.nature() == Nature.HYPOTHETICAL)
        .toList();
  }

  /** Usable figures of a metric where the entity is the other side. */
  public List<Figure> withOtherSide(String entity, String metric) {
    return store.figuresAbout(entity, MANY, clocks).stream()
        .filter(
            f -> f.metric().equals(metric) && f.counterparties().contains(entity) && isUsable(f))
        .toList();
  }

  public List<Figure> usableOf(String metric) {
    return store.figuresOf(metric, MANY, clocks).stream().filter(Evidence::isUsable).toList();
  }

  public List<Figure> usableAbout(String entity) {
    return store.figuresAbout(entity, MANY, clocks).stream().filter(Evidence::isUsable).toList();
  }

  /** Usable figures that look ahead, and commitments that fall due. */
  public List<Figure> ahead() {
    return store.ahead(clocks).stream()
        .filter(Evidence::isUsable)
        .filter(f -> f.nature().isForward() || f.header().due() != null)
        .toList();
  }

  /** Statements that foresee something. */
  public List<Statement> forecastsInWords() {
    return store.statements(clocks).stream()
        .filter(s -> s.kind() == StatementKind.FORECAST && s.rank() != Rank.DEPRECATED)
        .toList();
  }

  public List<Figure> refuted() {
    return store.refuted(clocks);
  }

  /** Entities whose figures of the metric may stand for this one's, as the vocabulary says. */
  public List<Entity> standIns(String entity, String metric) {
    return vocabulary.entities().stream()
        .filter(
            e ->
                e.relations().stream()
                    .anyMatch(r -> r.to().equals(entity) && r.standsFor().contains(metric)))
        .toList();
  }

  /** Entities that this one may stand for: a product's company. */
  public List<String> standsFor(String entity, String metric) {
    return vocabulary.entity(entity).stream()
        .flatMap(e -> e.relations().stream())
        .filter(r -> r.standsFor().contains(metric))
        .map(Entity.Relation::to)
        .toList();
  }

  public Optional<OwnBasis> ownBasis(String entity, String metric) {
    return store.ownBases().stream()
        .filter(o -> o.entity().equals(entity) && o.metric().equals(metric))
        .findFirst();
  }

  /** Whether the metric knows the basis; one of another metric is no condition on it. */
  boolean knowsBasis(String metric, String basis) {
    return vocabulary.metric(metric).stream()
        .flatMap(m -> m.bases().stream())
        .anyMatch(b -> b.slug().equals(basis));
  }

  /** What a dataset is about is often asked by its name, and forecast from it by somebody else. */
  boolean isDataset(String entity) {
    return vocabulary.entity(entity).filter(e -> e.kind() == Entity.Kind.DATASET).isPresent();
  }

  public Optional<Fact> fact(String id) {
    return store.fact(id, clocks);
  }

  public @Nullable Figure figure(String id) {
    return store.fact(id, clocks).map(f -> f instanceof Figure figure ? figure : null).orElse(null);
  }

  public List<Fact> linkedTo(String id) {
    return store.linkedTo(id, clocks);
  }

  public List<Statement> statements() {
    return store.statements(clocks);
  }

  public Source source(String id) {
    return store.source(id).orElseThrow(() -> new IllegalStateException("no source " + id));
  }

  public List<Source> sources() {
    return store.sources();
  }

  /** Documents that the asker sees a fact of, the newest first. */
  public List<Source> documents() {
    Set<String> seen = new HashSet<>();
    statements().forEach(s -> seen.add(s.header().source()));
    vocabulary.metrics().stream()
        .flatMap(m -> store.figuresOf(m.slug(), MANY, clocks).stream())
        .forEach(f -> seen.add(f.header().source()));
    return sources().stream()
        .filter(s -> seen.contains(s.id()))
        .sorted(Comparator.comparing((Source s) -> s.printed().day()).reversed())
        .toList();
  }

  public Set<FactStore.Pair> pairs() {
    return store.pairs(clocks);
  }

  /** Versions that became visible after a moment and up to another, the newest first. */
  public List<Version> newest(Instant after, Instant upTo, int limit) {
    return store.newest(after, upTo, limit, clocks);
  }

  /** Versions that somebody took back after a moment and up to another. */
  public List<Version> retired(Instant after, Instant upTo) {
    return store.retired(after, upTo, clocks);
  }

  /** Usable figures of a metric by their reading day, after a day and up to another. */
  public List<Figure> readings(String metric, LocalDate after, LocalDate upTo) {
    return store.readings(metric, after, upTo, MANY, clocks).stream()
        .filter(Evidence::isUsable)
        .toList();
  }

  /** Every version of a fact that the asker may see, the oldest first. */
  public List<Version> history(String id) {
    return store.history(id).stream()
        .filter(v -> List.of(Header.SHARED, clocks.team()).contains(v.fact().header().owner()))
        .toList();
  }

  /** The same facts as they were seen when no more than this was printed. */
  public Evidence asOf(LocalDate day) {
    return new Evidence(store, vocabulary, new Clocks(clocks.team(), day, clocks.knownOn()));
  }

  /** Of whom there is what today, whatever day is looked at; kept by the store. */
  public Set<FactStore.Pair> pairsNow() {
    return store.pairs(new Clocks(clocks.team(), null, null));
  }

  /** Slugs of the metrics that the entity has usable figures of. */
  public Set<String> metricsOf(String entity) {
    Set<String> metrics = new LinkedHashSet<>();
    List<Figure> figures = new ArrayList<>(usableAbout(entity));
    figures.stream().filter(f -> f.entity().equals(entity)).forEach(f -> metrics.add(f.metric()));
    return metrics;
  }

  public static boolean isUsable(Figure figure) {
    return figure.rank() != Rank.DEPRECATED && figure.nature() != Nature.HYPOTHETICAL;
  }
}
