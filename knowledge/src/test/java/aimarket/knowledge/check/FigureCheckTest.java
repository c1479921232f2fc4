package aimarket.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.knowledge.StarterKnowledge;
import aimarket.knowledge.check.Checked.Verdict;
import aimarket.knowledge.plan.Evidence;
import aimarket.knowledge.reading.MessageReader;
import aimarket.knowledge.store.Clocks;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Sixty sentences of our own, true, false, refuted and unknown. */
class FigureCheckTest {
  private static final Path SENTENCES =
      Path.of("src", "test", "resources", "check", "sentences.txt");
  private static final Vocabulary WORDS = StarterKnowledge.starter().vocabulary();
  private static final MessageReader READER = new MessageReader(WORDS);

  /** One line of the file, and what came of it. */
  private record Case(String text, List<String> expected, List<Checked> got) {
    List<String> verdicts() {
      return got.stream().map(c -> c.verdict().code()).toList();
    }

    boolean right() {
      return expected.equals(verdicts());
    }

    @Override
    public String toString() {
      String found =
          got.stream()
              .map(
                  c ->
                      c.verdict().code()
                          + " "
                          + (c.figure() == null ? "-" : c.figure().id())
                          + " ("
                          + c.why()
                          + ") "
                          + c.stated().subject()
                          + c.stated().metrics())
              .collect(Collectors.joining(", "));
      return "\n" + text + "\n   expected " + expected + ", got " + found;
    }
  }

  @Test
  void what_is_confirmed_is_so() throws IOException {
    List<Case> cases = cases();
    int confirmed = 0;
    int rightly = 0;
    int right = 0;
    List<Case> wrong = new ArrayList<>();
    for (Case one : cases) {
      for (int i = 0; i < one.got().size(); i++) {
        if (one.got().get(i).verdict() == Verdict.HAS) {
          confirmed++;
          boolean so = i < one.expected().size() && one.expected().get(i).equals("has");
          rightly += so ? 1 : 0;
        }
      }
      right += one.right() ? 1 : 0;
      if (!one.right()) {
        wrong.add(one);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "figure check: %d sentences, %d right; confirmed %d figures, %d rightly%n",
        cases.size(),
        right,
        confirmed,
        rightly);
    wrong.forEach(System.out::println);

    assertThat(cases).hasSize(60);
    assertThat(rightly).as("confirmed and not so: %s", wrong).isEqualTo(confirmed);
    assertThat(right).as("wrong: %s", wrong).isGreaterThanOrEqualTo(54);
  }

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String line : Files.readAllLines(SENTENCES)) {
      if (!line.startsWith("#") && !line.isBlank()) {
        String[] parts = line.split("\\|", 2);
        String expected = parts[0].strip();
        String text = parts[1].strip();
        cases.add(
            new Case(
                text,
                expected.equals("none") ? List.of() : List.of(expected.split(" ")),
                checked(text)));
      }
    }
    return cases;
  }

  private static List<Checked> checked(String text) {
    FigureCheck check = new FigureCheck(new Evidence(StarterKnowledge.facts(), WORDS, Clocks.NOW));
    return READER.read(text, StarterKnowledge.TODAY).stream().map(check::check).toList();
  }
}
