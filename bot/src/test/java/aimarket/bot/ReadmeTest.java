package aimarket.bot;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.testing.Shipped;
import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.answer.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the first page shows is what the bot says. */
class ReadmeTest {
  private static final String README = read();
  private static final String EXAMPLE = "compare openai anthropic revenue";

  private static String read() {
    try {
      return Files.readString(Path.of("..", "README.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void the_example_is_the_answer_of_1_may_2026() {
    String shown =
        between("<!-- example: kept true by ReadmeTest -->\n```\n", "```\n<!-- end of example -->");

    assertThat(README).contains("./aimarket ask " + EXAMPLE);
    assertThat(shown.strip())
        .as("put what is expected here between the marks in README.md, if it is right")
        .isEqualTo(Text.of(Shipped.ask(EXAMPLE)).strip());
  }

  @Test
  void the_questions_to_try_are_understood_and_answered_or_said_to_be_unknown() {
    List<String> questions =
        Pattern.compile("(?m)^- `([^`]+)`$")
            .matcher(between("### Five questions to try\n", "\n#"))
            .results()
            .map(match -> match.group(1))
            .toList();

    assertThat(questions).hasSize(5);
    for (String question : questions) {
      Answer answer = Shipped.ask(question);
      assertThat(answer.status()).as(question).isNotEqualTo(Status.UNCLEAR);
      assertThat(answer.citations()).as(question).isNotEmpty();
    }
  }

  private static String between(String from, String to) {
    int start = README.indexOf(from);
    assertThat(start).as("README.md has lost: " + from).isNotNegative();
    int end = README.indexOf(to, start + from.length());
    return README.substring(start + from.length(), end);
  }
}
