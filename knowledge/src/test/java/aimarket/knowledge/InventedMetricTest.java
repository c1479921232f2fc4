package aimarket.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.answer.Answer.Shown;
import aimarket.knowledge.fact.Unit;
import aimarket.knowledge.files.Content;
import aimarket.knowledge.files.Reader;
import aimarket.knowledge.files.Starter;
import aimarket.knowledge.files.VocabularyFiles;
import aimarket.knowledge.store.Clocks;
import aimarket.knowledge.store.FactStore;
import aimarket.knowledge.store.Store;
import aimarket.knowledge.store.StoreSettings;
import aimarket.knowledge.store.Stores;
import aimarket.knowledge.store.Version;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Arithmetic over a metric and companies that were added as data alone. */
class InventedMetricTest {
  private static final String VOCABULARY =
      """
      entities:
        - {entity: globex, name: Globex, kind: company}
        - {entity: initech, name: Initech, kind: company}
        - {entity: hooli, name: Hooli, kind: company}
        - {entity: springfield-gazette, name: Springfield Gazette, kind: publisher}
      metrics:
        - metric: moon_lease
          name: moon lease
          definition: Rent agreed for a plot on the moon.
          unit: USD
          kind: stock
          counterparty: supplier
          per: moon_lease_term
          phrases: [moon lease, lunar rent]
        - metric: moon_lease_term
          name: length of the moon lease
          definition: How long a plot on the moon is rented for.
          unit: months
          kind: stock
          counterparty: supplier
          phrases: [lunar tenancy length]
        - metric: moonshare
          name: share of moon dust
          definition: Share of all moon dust sold.
          unit: percent
          kind: ratio
          whole: true
          phrases: [moon dust share, share of moon dust]
      """;

  private static final String SOURCE =
      """
      id: gazette-2026-04-20
      title: Globex rents
      publisher: springfield-gazette
      published: 2026-04-20
      language: en
      genre: news
      facts:
        - {figure: gaz-lease, entity: globex, metric: moon_lease, amount: $3B, with: hooli, nature: commitment, by: springfield-gazette as press, at: "(lead), paragraph 1"}
        - {figure: gaz-term, entity: globex, metric: moon_lease_term, amount: 18 months, with: hooli, nature: commitment, by: springfield-gazette as press, at: "(lead), paragraph 1"}
        - {figure: gaz-globex-share, entity: globex, metric: moonshare, amount: 41.5%, period: 2026-04-01, by: springfield-gazette as press, at: "(lead), paragraph 2"}
        - {figure: gaz-initech-share, entity: initech, metric: moonshare, amount: 33%, period: 2026-04-01, by: springfield-gazette as press, at: "(lead), paragraph 2"}
        - {figure: gaz-globex-share-2025, entity: globex, metric: moonshare, amount: 50%, period: 2025-04-01, by: springfield-gazette as press, at: "(lead), paragraph 2"}
      """;

  @TempDir static Path folder;
  private static Store store;
  private static Knowledge knowledge;

  @BeforeAll
  static void add_the_files() throws IOException {
    Path words = Files.createDirectories(folder.resolve("files/vocabulary"));
    Path sources = Files.createDirectories(folder.resolve("files/sources"));
    Files.writeString(words.resolve("moon.yaml"), VOCABULARY);
    Files.writeString(sources.resolve("gazette.yaml"), SOURCE);
    Starter starter = Starter.load();
    VocabularyFiles.Outcome read =
        VocabularyFiles.read(folder.resolve("files"), starter.vocabulary());
    Vocabulary vocabulary =
        read.vocabulary().orElseThrow(() -> new AssertionError(read.report().problems()));
    Reader.Outcome facts = new Reader(vocabulary).read(folder.resolve("files"));
    Content content =
        facts.content().orElseThrow(() -> new AssertionError(facts.report().problems()));
    store = Stores.open(StoreSettings.in(folder.resolve("store")));
    store.starter().load(starter.version(), starter.batch());
    store
        .facts()
        .record(
            new FactStore.Batch(
                content.sources(),
                content.facts(),
                content.ownBases(),
                List.of(),
                new Version.Why("test", "test", "test")));
    knowledge = new SourcedKnowledge(store.facts(), () -> vocabulary);
  }

  @AfterAll
  static void close_the_store() {
    store.close();
  }

  @Test
  void a_lease_is_spread_over_its_term_in_months() {
    assertThat(computed("spread evenly, what does the moon lease cost Globex per year?"))
        .anyMatch(s -> is(s, "2000000000", Unit.USD));
  }

  @Test
  void shares_of_a_whole_leave_a_rest() {
    assertThat(computed("what share of moon dust is left for everyone besides Globex and Initech?"))
        .anyMatch(s -> is(s, "25.5", Unit.PERCENT));
  }

  @Test
  void a_share_that_falls_falls_by_points() {
    assertThat(computed("by how many percentage points did Globex's moon dust share fall?"))
        .anyMatch(s -> is(s, "8.5", Unit.PERCENTAGE_POINTS));
  }

  @Test
  void the_larger_is_so_many_times_the_smaller() {
    assertThat(computed("how many times larger is Initech's moon dust share than Globex's?"))
        .anyMatch(s -> is(s, "1.26", Unit.MULTIPLE));
  }

  private static List<Shown> computed(String question) {
    Answer answer = knowledge.ask(new Asked(List.of(question), StarterKnowledge.TODAY, Clocks.NOW));
    return answer.figures().stream().filter(f -> f.computedFrom() != null).toList();
  }

  private static boolean is(Shown shown, String value, Unit unit) {
    return shown.unit() == unit && new BigDecimal(value).compareTo(shown.value()) == 0;
  }
}
