package aimarket.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.FactLink;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.files.Starter;
import aimarket.knowledge.reading.KnownQuestions.Kind;
import aimarket.knowledge.reading.KnownQuestions.Sample;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Whether a statement is found by a question that it has not been told of: a tenth of all questions
 * is held out in turn, and the finder knows the others.
 */
class HeldOutAsksTest {
  private static final int FOLDS = 10;
  private static final Starter STARTER = Starter.load();
  private static final Vocabulary WORDS = STARTER.vocabulary();
  private static final Lexicon LEXICON = new Lexicon(WORDS);
  private static final Outliner OUTLINER = new Outliner(LEXICON, new Names(LEXICON));
  private static final List<Statement> STATEMENTS = statements();
  private static final List<Sample> ASKS =
      Samples.of(WORDS, new StarterKnown(STARTER), OUTLINER).stream()
          .filter(s -> s.aim().kind() == Kind.STATEMENT)
          .toList();

  @Test
  void a_held_out_question_finds_its_statement_first_and_what_is_likely_holds() {
    Tally tally = tally(true);
    assertThat(tally.first()).as("%s", tally).isGreaterThanOrEqualTo(0.68);
    assertThat(tally.amongThree()).as("%s", tally).isGreaterThanOrEqualTo(0.82);
    assertThat(tally.rightOfLikely()).as("%s", tally).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void questions_that_are_known_help_to_find_it() {
    assertThat(tally(true).first()).isGreaterThan(tally(false).first() + 0.2);
  }

  private static Tally tally(boolean knowing) {
    Map<String, String> mains = new HashMap<>();
    for (Statement s : STATEMENTS) {
      String main = s.header().linked(FactLink.Kind.RESTATES);
      mains.put(s.id(), main == null ? s.id() : main);
    }
    Tally tally = new Tally();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Sample> held = new ArrayList<>();
      List<Sample> known = new ArrayList<>();
      for (int i = 0; i < ASKS.size(); i++) {
        (i * 7 % FOLDS == fold ? held : known).add(ASKS.get(i));
      }
      Finder finder = new Finder(Finder.learn(STATEMENTS, knowing ? known : List.of(), OUTLINER));
      for (Sample sample : held) {
        Map<String, Told> found =
            finder.find(new Outliner.Outlined(sample.words(), Set.of(), sample.entities()));
        tally.count(List.copyOf(found.entrySet()), mains.get(sample.aim().id()));
      }
    }
    return tally;
  }

  private static List<Statement> statements() {
    List<Statement> statements = new ArrayList<>();
    for (Fact fact : STARTER.content().facts()) {
      if (fact instanceof Statement statement) {
        statements.add(statement);
      }
    }
    return statements;
  }

  private static final class Tally {
    private int asked;
    private int first;
    private int three;
    private int likely;
    private int likelyAndRight;

    void count(List<Map.Entry<String, Told>> found, String wanted) {
      List<String> ids = found.stream().map(Map.Entry::getKey).toList();
      int place = ids.indexOf(wanted);
      asked++;
      first += place == 0 ? 1 : 0;
      three += place >= 0 && place < 3 ? 1 : 0;
      if (!found.isEmpty() && found.get(0).getValue().likely() >= 0.8) {
        likely++;
        likelyAndRight += place == 0 ? 1 : 0;
      }
    }

    double first() {
      return (double) first / asked;
    }

    double amongThree() {
      return (double) three / asked;
    }

    double rightOfLikely() {
      return (double) likelyAndRight / likely;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "first %.1f%%, among three %.1f%% of %d; likely %d, right of them %.1f%%",
          100 * first(),
          100 * amongThree(),
          asked,
          likely,
          100 * rightOfLikely());
    }
  }
}
