package aimarket.bot.faces;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.testing.Answers;
import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.answer.Answer.Lines;
import aimarket.knowledge.answer.Answer.Section;
import aimarket.knowledge.answer.Answer.Table;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The numbers stand here once more, from Slack's pages, so that a slip in one place shows. */
class LimitsTest {
  private static final int ANSWERS = 2_000;

  @Test
  void two_thousand_generated_answers_fit_and_keep_every_citation() {
    Random random = new Random(5);
    int split = 0;
    for (int i = 0; i < ANSWERS; i++) {
      Answer answer = generated(random);
      List<String> turns = List.of(HostileText.some(random, 1 + random.nextInt(200)));
      Payload whole =
          random.nextBoolean()
              ? AnswerBlocks.draw(answer, turns, true)
              : AnswerBlocks.shared(answer, turns, "U1");
      List<Payload> fitted = Limits.fit(whole);
      fitted.forEach(LimitsTest::check);
      keepsEveryCitation(answer, fitted);
      split += fitted.size() > 1 ? 1 : 0;
    }
    assertThat(split).as("answers that had to be split").isBetween(100, ANSWERS - 100);
  }

  @Test
  void what_fits_is_sent_as_it_is() {
    Payload payload =
        AnswerBlocks.draw(
            Answers.answer("A headline", List.of(), List.of("A note"), 3), List.of("q"), true);

    assertThat(Limits.fit(payload)).hasSize(1);
    assertThat(Limits.fit(payload).get(0).text()).isEqualTo(payload.text());
  }

  @Test
  void a_long_text_gives_up_its_middle_and_no_citation() {
    Answer answer =
        Answers.answer(
            "A headline",
            List.of(new Lines("", IntStream.range(0, 600).mapToObj(i -> "line " + i).toList())),
            List.of("A note that is far down"),
            9);

    List<Payload> fitted = Limits.fit(AnswerBlocks.draw(answer, List.of("q"), true));

    assertThat(fitted).hasSize(1);
    String text = fitted.get(0).text();
    assertThat(text).startsWith("A headline").contains("(shortened here").hasSizeLessThan(4_001);
    for (int n = 1; n <= 9; n++) {
      assertThat(text).contains("\n[" + n + "] The Paper");
    }
  }

  @Test
  void sources_and_reasons_fit_too() {
    Random random = new Random(6);
    for (int i = 0; i < 300; i++) {
      Answer answer = generated(random);
      Limits.fit(DetailBlocks.sources(answer)).forEach(LimitsTest::check);
      Limits.fit(DetailBlocks.why(answer, List.of("q"))).forEach(LimitsTest::check);
      keepsEveryCitation(answer, Limits.fit(DetailBlocks.sources(answer)));
    }
  }

  @Test
  void text_is_not_cut_within_an_entity_a_link_or_a_character() {
    Random random = new Random(8);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < 60; j++) {
        text.append(
            switch (random.nextInt(5)) {
              case 0 -> "&amp;";
              case 1 -> "<https://e.example/a|b c>";
              case 2 -> "👍";
              case 3 -> " ";
              default -> "x".repeat(random.nextInt(30));
            });
      }
      List<String> pieces = Cut.into(text.toString(), 60);
      for (String piece : pieces) {
        assertThat(piece.length()).isLessThanOrEqualTo(60);
        assertThat(piece.replace("&amp;", ""))
            .doesNotContain("&")
            .doesNotContainPattern("^amp;|^mp;");
        assertThat(piece.replace("<https://e.example/a|b c>", "")).doesNotContain("<", ">");
        assertThat(Character.isLowSurrogate(piece.charAt(0))).isFalse();
      }
      assertThat(String.join("", pieces).replaceAll("\\s", ""))
          .isEqualTo(text.toString().replaceAll("\\s", ""));
    }
  }

  private static Answer generated(Random random) {
    List<Section> sections = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      sections.add(random.nextBoolean() ? table(random) : lines(random));
    }
    List<String> notes =
        IntStream.range(0, random.nextInt(12))
            .mapToObj(i -> HostileText.some(random, random.nextInt(60)))
            .toList();
    int citations = 1 + random.nextInt(random.nextInt(10) == 0 ? 120 : 8);
    return Answers.answer(
        HostileText.some(random, 1 + random.nextInt(60)), sections, notes, citations);
  }

  private static Section table(Random random) {
    int columns = 1 + random.nextInt(random.nextInt(8) == 0 ? 24 : 5);
    int rows = random.nextInt(random.nextInt(8) == 0 ? 220 : 12);
    List<String> head = IntStream.range(0, columns).mapToObj(i -> i == 0 ? "" : "c" + i).toList();
    List<List<String>> body = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      body.add(
          IntStream.range(0, columns)
              .mapToObj(c -> HostileText.some(random, random.nextInt(5)))
              .toList());
    }
    return new Table(head, body);
  }

  private static Section lines(Random random) {
    return new Lines(
        HostileText.some(random, random.nextInt(3)),
        IntStream.range(0, random.nextInt(80))
            .mapToObj(i -> HostileText.some(random, random.nextInt(40)))
            .toList());
  }

  private static void keepsEveryCitation(Answer answer, List<Payload> fitted) {
    String drawn =
        fitted.stream().map(p -> AnswerJson.blocks(p.blocks()).toString()).collect(joining());
    String texts = fitted.stream().map(Payload::text).collect(joining());
    answer
        .citations()
        .forEach(
            c -> {
              assertThat(drawn).contains("[" + c.n() + "] ");
              assertThat(texts).contains("[" + c.n() + "] ");
            });
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joining() {
    return Collectors.joining("\n");
  }

  private static void check(Payload payload) {
    assertThat(payload.text().length()).isBetween(1, 4_000);
    JsonNode blocks = AnswerJson.blocks(payload.blocks());
    assertThat(blocks.size()).isLessThanOrEqualTo(50);
    assertThat(characters(blocks)).isLessThanOrEqualTo(13_000);
    int tables = 0;
    Set<String> ids = new HashSet<>();
    for (JsonNode block : blocks) {
      String id = block.path("block_id").asText("");
      assertThat(id.isEmpty() || ids.add(id)).as("block_id " + id).isTrue();
      switch (block.path("type").asText()) {
        case "section" -> assertThat(text(block.path("text"))).isBetween(1, 3_000);
        case "context" -> context(block);
        case "actions" -> actions(block);
        case "context_actions" -> {
          JsonNode pair = block.path("elements").path(0);
          assertThat(text(pair.path("positive_button").path("text"))).isBetween(1, 75);
          assertThat(pair.path("positive_button").path("value").asText().length())
              .isBetween(1, 2_000);
          assertThat(pair.path("negative_button").path("value").asText().length())
              .isBetween(1, 2_000);
        }
        case "table" -> {
          tables++;
          table(block);
        }
        default -> throw new AssertionError("no such block: " + block);
      }
    }
    assertThat(tables).isLessThanOrEqualTo(1);
  }

  private static void context(JsonNode block) {
    assertThat(block.path("elements").size()).isBetween(1, 10);
    block.path("elements").forEach(e -> assertThat(text(e)).isBetween(1, 3_000));
  }

  private static void actions(JsonNode block) {
    assertThat(block.path("elements").size()).isBetween(1, 25);
    Set<String> actions = new HashSet<>();
    for (JsonNode button : block.path("elements")) {
      assertThat(text(button.path("text"))).isBetween(1, 75);
      assertThat(button.path("value").asText().length()).isBetween(1, 2_000);
      assertThat(actions.add(button.path("action_id").asText())).isTrue();
    }
  }

  private static void table(JsonNode block) {
    assertThat(block.path("rows").size()).isBetween(1, 100);
    int characters = 0;
    for (JsonNode row : block.path("rows")) {
      assertThat(row.size()).isBetween(1, 20);
      for (JsonNode cell : row) {
        assertThat(text(cell)).isPositive();
        characters += text(cell);
      }
    }
    assertThat(characters).isLessThanOrEqualTo(10_000);
  }

  private static int text(JsonNode holder) {
    return holder.path("text").asText().length();
  }

  private static int characters(JsonNode node) {
    int sum = node.path("text").isTextual() ? text(node) : 0;
    for (JsonNode child : node) {
      sum += characters(child);
    }
    return sum;
  }
}
