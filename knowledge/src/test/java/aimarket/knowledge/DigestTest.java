package aimarket.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.answer.Answer.Shown;
import aimarket.knowledge.answer.Digest;
import aimarket.knowledge.answer.Text;
import aimarket.knowledge.changes.Topics;
import aimarket.knowledge.fact.Header;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a channel would have been told, week by week. */
class DigestTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 15);
  private static final LocalDate LAST = LocalDate.of(2026, 5, 3);
  private static final Instant RECORDED = Instant.parse("2026-05-04T07:00:00Z");

  @TestFactory
  Stream<DynamicTest> every_week_reads_as_its_golden_file() {
    return weeks().map(day -> dynamicTest(day.toString(), () -> golden(day)));
  }

  @TestFactory
  Stream<DynamicTest> what_was_subscribed_to_is_told_as_its_golden_file() {
    return Stream.of(
            new Topics(List.of("openai", "anthropic"), List.of()),
            new Topics(List.of("google"), List.of()),
            new Topics(List.of(), List.of("valuation", "annualized_revenue")))
        .map(topics -> dynamicTest(name(topics), () -> golden(topics)));
  }

  @Test
  void a_week_without_news_is_one_line_that_says_so() {
    Digest digest = digest(LocalDate.of(2026, 3, 22), LocalDate.of(2026, 3, 29), Topics.ALL);

    assertThat(digest.quiet()).isTrue();
    assertThat(Text.of(digest.document()))
        .isEqualTo(
            "Nothing became known here, 23–29 Mar 2026; facts as recorded at 4 May 2026 07:00 UTC.");
  }

  @Test
  void a_long_stretch_leads_with_the_newest_of_several_moves() {
    Digest digest = digest(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 5, 3), Topics.ALL);

    assertThat(digest.document().headline()).contains("is $30B gross", "after about $19B");
    assertThat(Text.of(digest.document())).contains("→ about $19B");
  }

  @Test
  void nothing_is_told_in_two_weeks_and_nothing_between_them_is_lost() {
    List<String> told = new ArrayList<>();
    weeks()
        .forEach(
            day ->
                digest(day.minusDays(7), day, Topics.ALL).document().sections().stream()
                    .filter(Answer.Lines.class::isInstance)
                    .map(Answer.Lines.class::cast)
                    .flatMap(lines -> lines.lines().stream())
                    .map(line -> line.replaceAll("\\[\\d+\\]", ""))
                    .forEach(told::add));

    assertThat(told).doesNotHaveDuplicates().hasSizeGreaterThan(15);
  }

  @Test
  void readings_that_outlived_their_time_are_told_in_the_week_they_did() {
    Digest digest = digest(LocalDate.of(2026, 6, 7), LocalDate.of(2026, 6, 14), Topics.ALL);

    assertThat(digest.document().headline()).contains("gone stale");
    assertThat(digest(LocalDate.of(2026, 6, 14), LocalDate.of(2026, 6, 21), Topics.ALL).facts())
        .doesNotContainAnyElementsOf(digest.facts());
  }

  @Test
  void what_is_shown_is_known_by_its_id_so_that_a_correction_finds_it() {
    Digest digest = digest(LocalDate.of(2026, 4, 12), LocalDate.of(2026, 4, 19), Topics.ALL);

    assertThat(digest.facts())
        .containsAll(
            digest.document().figures().stream()
                .map(Shown::fact)
                .filter(Objects::nonNull)
                .toList());
    assertThat(digest.chart()).isPresent();
  }

  private static void golden(LocalDate day) {
    Digest digest = digest(day.minusDays(7), day, Topics.ALL);
    Golden.matches("digest-" + day + ".txt", Text.of(digest.document()));
  }

  private static void golden(Topics topics) {
    Digest digest = digest(LocalDate.of(2026, 4, 12), LAST, topics);
    Golden.matches("digest-" + name(topics) + ".txt", Text.of(digest.document()));
  }

  private static String name(Topics topics) {
    return String.join("-", topics.entities()) + String.join("-", topics.metrics());
  }

  private static Stream<LocalDate> weeks() {
    return FIRST.plusDays(7).datesUntil(LAST.plusDays(1), java.time.Period.ofDays(7));
  }

  private static Digest digest(LocalDate since, LocalDate until, Topics topics) {
    return StarterKnowledge.digest(
        new DigestAsked(end(since), end(until), ZoneId.of("UTC"), topics, Header.SHARED, RECORDED));
  }

  private static Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1_000);
  }
}
