package aimarket.knowledge.store;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.knowledge.Asked;
import aimarket.knowledge.SourcedKnowledge;
import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.files.Starter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole answers, from the words of the question to the numbered citations, where the shipped
 * knowledge lies among a million generated facts of one of its metrics v a thousand. Not run by
 * default; see docs/performance.md.
 */
class AnswerBenchmark {
  private static final String METRIC = "annualized_revenue";
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
  private static final List<String> QUESTIONS =
      List.of(
          "compare openai anthropic revenue",
          "anthropic revenue trend",
          "openai valuation",
          "sources openai valuation",
          "facts gemini",
          "openai 2026 loss",
          "is that $800B valuation difference in the odaily summary right?",
          "why did anthropic book sales through aws in full?",
          "in which industries does anthropic lead openai?",
          "how much did google invest in anthropic?",
          "what does ramp say about anthropic?",
          "did openai meet its targets?",
          "who is cfo of openai?");

  @TempDir Path homes;

  @Test
  void h2() throws Exception {
    try (Store small = Stores.open(StoreSettings.in(homes.resolve("small")));
        Store large = Stores.open(StoreSettings.in(homes.resolve("large")))) {
      compare("H2", small, large);
    }
  }

  @Test
  void postgresql() throws Exception {
    try (Store small = Stores.open(Postgres.newDatabase(homes));
        Store large = Stores.open(Postgres.newDatabase(homes))) {
      compare("PostgreSQL", small, large);
    }
  }

  private static void compare(String name, Store small, Store large) throws SQLException {
    Starter starter = Starter.load();
    LatestBenchmark.record(small, METRIC);
    LatestBenchmark.record(large, METRIC);
    LatestBenchmark.multiply(large, LatestBenchmark.LARGE / LatestBenchmark.SMALL);
    for (Store store : List.of(small, large)) {
      store.starter().load(starter.version(), starter.batch());
    }
    LatestBenchmark.inTurns(
        name,
        "a reader made anew, and its first answer",
        small,
        large,
        2,
        5,
        1,
        (store, pick) -> ask(new SourcedKnowledge(store.facts(), starter::vocabulary), 0));
    var knowledge =
        Map.of(
            small, new SourcedKnowledge(small.facts(), starter::vocabulary),
            large, new SourcedKnowledge(large.facts(), starter::vocabulary));
    for (int i = 0; i < QUESTIONS.size(); i++) {
      assertThat(ask(knowledge.get(large), i)).isEqualTo(ask(knowledge.get(small), i));
    }
    for (int i = 0; i < QUESTIONS.size(); i++) {
      int question = i;
      LatestBenchmark.inTurns(
          name,
          QUESTIONS.get(i),
          small,
          large,
          2,
          5,
          20,
          (store, pick) -> ask(knowledge.get(store), question));
    }
    double ratio =
        LatestBenchmark.inTurns(
            name,
            "a whole answer",
            small,
            large,
            100,
            (store, pick) -> ask(knowledge.get(store), pick));
    assertThat(ratio).isLessThanOrEqualTo(2.0);
  }

  private static Answer ask(SourcedKnowledge knowledge, int pick) {
    String question = QUESTIONS.get(pick % QUESTIONS.size());
    return knowledge.ask(Asked.now(question, TODAY));
  }
}
