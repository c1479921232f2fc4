package aimarket.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.answer.Answer.Shown;
import aimarket.knowledge.answer.Text;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What people see, question by question: golden files, and what every answer must hold to. */
class AnswersTest {
  private static final Path QUESTIONS =
      Path.of("src", "test", "resources", "golden", "questions.txt");
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(\\$)?(\\d+(?:\\.\\d+)?)([KMBT])?(?:–\\$?(\\d+(?:\\.\\d+)?)([KMBT])?)?(%| points?| GW)?");

  @TestFactory
  Stream<DynamicTest> answers_read_as_their_golden_files() throws IOException {
    return questions()
        .map(q -> dynamicTest(q.name, () -> Golden.matches(q.name + ".txt", Text.of(q.ask()))));
  }

  @TestFactory
  Stream<DynamicTest> every_amount_in_a_text_is_a_figure_and_every_figure_is_cited()
      throws IOException {
    return questions().map(q -> dynamicTest(q.name, () -> check(q.ask())));
  }

  @TestFactory
  Stream<DynamicTest> every_answer_fits_a_phone() throws IOException {
    return questions()
        .map(
            q ->
                dynamicTest(
                    q.name, () -> assertThat(Text.of(q.ask()).length()).isLessThanOrEqualTo(1800)));
  }

  private static void check(Answer answer) {
    String text = Text.of(answer).replaceAll("\\[\\d+\\]", " ");
    for (BigDecimal amount : amounts(text)) {
      assertThat(answer.figures())
          .as("%s in:%n%s", amount.toPlainString(), text)
          .anyMatch(f -> is(f.value(), amount) || is(f.valueHigh(), amount));
    }
    for (Shown figure : answer.figures()) {
      if (figure.role() != Answer.Role.ASKED) {
        assertThat(figure.citations()).as(figure.toString()).isNotEmpty();
        figure.citations().forEach(n -> assertThat(Text.of(answer)).contains("[" + n + "]"));
      }
    }
  }

  private static List<BigDecimal> amounts(String text) {
    List<BigDecimal> amounts = new ArrayList<>();
    Matcher m = AMOUNT.matcher(text);
    while (m.find()) {
      if (m.group(1) != null || m.group(6) != null) {
        amounts.add(scaled(m.group(2), m.group(3)));
        if (m.group(4) != null) {
          amounts.add(scaled(m.group(4), m.group(5)));
        }
      }
    }
    return amounts;
  }

  private static BigDecimal scaled(String number, String scale) {
    int zeros = scale == null ? 0 : 3 * ("KMBT".indexOf(scale) + 1);
    return new BigDecimal(number).movePointRight(zeros);
  }

  private static boolean is(BigDecimal value, BigDecimal shown) {
    return value != null
        && value.abs().subtract(shown).abs().compareTo(shown.multiply(new BigDecimal("0.0006")))
            <= 0;
  }

  private record Question(String name, List<String> turns) {
    Answer ask() {
      return StarterKnowledge.ask(turns.toArray(String[]::new));
    }
  }

  /** "name: question || follow-up", a line each. */
  private static Stream<Question> questions() throws IOException {
    return Files.readAllLines(QUESTIONS).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(": ", 2))
        .map(parts -> new Question(parts[0], List.of(parts[1].split(" \\|\\| "))));
  }
}
