package aimarket.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.files.Starter;
import aimarket.knowledge.reading.Reading.Declined;
import aimarket.knowledge.reading.Reading.Understood;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Questions in many wordings, read with the vocabulary that the product ships. */
class QuestionReaderTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
  private static final Starter STARTER = Starter.load();
  private static final QuestionReader READER =
      new QuestionReader(STARTER.vocabulary(), new StarterKnown(STARTER));

  @ParameterizedTest(name = "{0}")
  @MethodSource("questions")
  void a_question_is_read_as_the_table_says(String text, List<String> expected) {
    assertThat(cells(READER.read(List.of(text.split(" \\|\\| ")), TODAY), expected))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("examples")
  void an_example_of_a_metric_is_read_as_that_metric(String metric, String example) {
    assertThat(READER.read(List.of(example), TODAY))
        .isInstanceOfSatisfying(
            Understood.class, u -> assertThat(u.question().metrics()).startsWith(metric));
  }

  @Test
  void a_mended_word_is_said() {
    Understood read = (Understood) READER.read(List.of("antropic valuation"), TODAY);
    assertThat(read.corrections()).containsExactly("antropic → anthropic");
  }

  @Test
  void reads_the_same_under_a_locale_with_other_small_letters() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(READER.read(List.of("GEMINI TRAFFIC SHARE"), TODAY))
          .isEqualTo(READER.read(List.of("GEMINI TRAFFIC SHARE"), TODAY))
          .isInstanceOfSatisfying(
              Understood.class,
              u -> assertThat(u.question().metrics()).containsExactly("web_traffic_share"));
    } finally {
      Locale.setDefault(before);
    }
  }

  /** As many cells as the table has for this question: form, entities, metric, and the rest. */
  private static List<String> cells(Reading reading, List<String> expected) {
    if (reading instanceof Declined declined) {
      return List.of("declined", declined.why().name().toLowerCase(Locale.ROOT));
    }
    if (!(reading instanceof Understood understood)) {
      return List.of("choice");
    }
    Question q = understood.question();
    return List.of(
        q.form().code(),
        String.join(" ", q.entities()),
        q.metrics().isEmpty() ? "" : q.metrics().get(0),
        expected.size() < 4 ? "" : rest(q, expected.get(3)));
  }

  private static String rest(Question q, String wanted) {
    String key = wanted.contains("=") ? wanted.substring(0, wanted.indexOf('=')) : "";
    return switch (key) {
      case "segment" -> "segment=" + q.segment();
      case "when" -> "when=" + q.when().label();
      case "op" -> "op=" + (q.operation() == null ? null : q.operation().code());
      case "source" -> "source=" + q.source();
      case "claimant" -> "claimant=" + q.claimant();
      case "topic" -> "topic=" + q.topic();
      case "basis" -> "basis=" + q.basis();
      default -> "";
    };
  }

  static Stream<Arguments> questions() {
    return lines()
        .map(l -> Arrays.stream(l.split(" \\| ")).map(c -> c.equals("-") ? "" : c).toList())
        .map(cells -> Arguments.of(cells.get(0), cells.subList(1, cells.size())));
  }

  static Stream<Arguments> examples() {
    return STARTER.vocabulary().metrics().stream()
        .flatMap(m -> examples(m).map(e -> Arguments.of(m.slug(), e)));
  }

  private static Stream<String> examples(Metric metric) {
    return metric.examples().stream();
  }

  private static Stream<String> lines() {
    try (InputStream in = QuestionReaderTest.class.getResourceAsStream("questions.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(l -> !l.isBlank() && !l.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException("the table of questions cannot be read", e);
    }
  }
}
