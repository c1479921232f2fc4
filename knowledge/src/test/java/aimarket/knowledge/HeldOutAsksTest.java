package aimarket.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.knowledge.fact.FactLink;
import aimarket.knowledge.fact.Rank;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.plan.Evidence;
import aimarket.knowledge.plan.Ranking;
import aimarket.knowledge.reading.Question;
import aimarket.knowledge.reading.QuestionReader;
import aimarket.knowledge.reading.Reading;
import aimarket.knowledge.store.Clocks;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whether a statement is found by a question that it has not been told of: one question a statement
 * is held out, the ranking knows the others. Every question is held out once.
 */
class HeldOutAsksTest {
  private static final Vocabulary WORDS = StarterKnowledge.starter().vocabulary();
  private static final Evidence EVIDENCE =
      new Evidence(StarterKnowledge.facts(), WORDS, Clocks.NOW);
  private static final QuestionReader READER =
      new QuestionReader(WORDS, StoreKnown.of(StarterKnowledge.facts(), EVIDENCE));
  private static final List<Statement> STATEMENTS = EVIDENCE.statements();

  @Test
  void held_out_questions_find_their_statement_among_the_first_three_more_often_than_before() {
    Tally with = tally(round -> STATEMENTS.stream().map(s -> without(s, round)).toList());
    List<Statement> bare = STATEMENTS.stream().map(s -> asking(s, List.of())).toList();
    Tally without = tally(round -> bare);
    assertThat(with.share(with.three()))
        .as("with the others: %s; without any: %s; lost: %s", with, without, with.lost())
        .isGreaterThanOrEqualTo(0.65)
        .isGreaterThan(without.share(without.three()));
  }

  private static Tally tally(IntFunction<List<Statement>> known) {
    int rounds = STATEMENTS.stream().mapToInt(s -> s.asks().size()).max().orElse(0);
    int asked = 0;
    int one = 0;
    int three = 0;
    List<String> lost = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      Ranking ranking = new Ranking(known.apply(round), WORDS, EVIDENCE::figure);
      for (Statement statement : STATEMENTS) {
        if (statement.asks().size() <= round) {
          continue;
        }
        String ask = statement.asks().get(round);
        List<String> found = found(ranking, ask);
        int place = found.indexOf(statement.id());
        asked++;
        one += place == 0 ? 1 : 0;
        three += place >= 0 && place < 3 ? 1 : 0;
        if (place < 0 || place >= 3) {
          lost.add(
              statement.id() + " #" + place + " '" + ask + "' " + found.stream().limit(3).toList());
        }
      }
    }
    return new Tally(asked, one, three, lost);
  }

  /** Main statements, the nearest first, as the answer takes them. */
  private static List<String> found(Ranking ranking, String ask) {
    Question q = question(ask);
    String text = q == null ? ask : q.text();
    return ranking.rank(text, q == null ? "" : names(q), s -> s.rank() != Rank.DEPRECATED).stream()
        .map(r -> r.statement())
        .map(
            s -> {
              String main = s.header().linked(FactLink.Kind.RESTATES);
              return main == null ? s.id() : main;
            })
        .distinct()
        .toList();
  }

  /** What was read of it; null where the reader asks back, for then nothing is ranked. */
  private static @Nullable Question question(String ask) {
    Reading reading = READER.read(List.of(ask), StarterKnowledge.TODAY);
    if (reading instanceof Reading.Understood understood) {
      return understood.question();
    }
    return reading instanceof Reading.Declined declined ? declined.question() : null;
  }

  private static String names(Question question) {
    List<String> names = new ArrayList<>();
    for (String slug : question.entities()) {
      WORDS.entity(slug).ifPresent(e -> names.add(e.name() + " " + String.join(" ", e.aliases())));
    }
    if (question.topic() != null) {
      WORDS.topic(question.topic()).ifPresent(t -> names.add(t.name()));
    }
    return String.join(" ", names);
  }

  private static Statement without(Statement statement, int held) {
    List<String> asks = new ArrayList<>(statement.asks());
    if (held < asks.size()) {
      asks.remove(held);
    }
    return asking(statement, asks);
  }

  private static Statement asking(Statement s, List<String> asks) {
    return new Statement(s.header(), s.entities(), s.topic(), s.kind(), s.sentence(), asks);
  }

  private record Tally(int asked, int one, int three, List<String> lost) {
    double share(int of) {
      return (double) of / asked;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "first %.1f%%, among three %.1f%% of %d",
          100 * share(one),
          100 * share(three),
          asked);
    }
  }
}
