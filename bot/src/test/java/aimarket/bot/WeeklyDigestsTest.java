package aimarket.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import aimarket.bot.local.Message;
import aimarket.bot.testing.DigestBot;
import aimarket.bot.testing.Eventually;
import aimarket.bot.testing.Golden;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Eight weeks of the starter knowledge, as a channel in Slack would have got them. */
class WeeklyDigestsTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 15);
  private static final int WEEKS = 8;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final DefaultPrettyPrinter PRINTER =
      new DefaultPrettyPrinter()
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"));

  @TempDir Path home;

  @Test
  void each_week_is_posted_as_it_was_agreed_with_its_chart_in_the_thread()
      throws JsonProcessingException {
    try (DigestBot bot = DigestBot.at(Instant.parse("2026-03-14T12:00:00Z"), home)) {
      bot.subscribed("every sunday 23:00 UTC also when quiet");
      List<Executable> agreed = new ArrayList<>();
      bot.forward(java.time.Duration.ofHours(36));
      for (int week = 0; week < WEEKS; week++) {
        bot.digests(week + 1);
        Message digest = bot.posted().get(week);
        String name = "digests/" + FIRST.plusWeeks(week) + ".json";
        String drawn = drawn(digest);
        agreed.add(() -> Golden.matches(name, drawn));
        bot.forward(DigestBot.WEEK);
      }
      assertAll(agreed);

      Eventually.until("charts", () -> withCharts(bot).size() == 2);
      assertThat(withCharts(bot)).as("where two companies can be compared").containsExactly(4, 5);
      Message chart = thread(bot, 5).get(0);
      assertThat(chart.files()).hasSize(1);
      assertThat(chart.files().get(0).altText()).startsWith("Bar chart. OpenAI, Anthropic");
    }
  }

  private static List<Integer> withCharts(DigestBot bot) {
    return IntStream.range(0, WEEKS)
        .filter(i -> thread(bot, i).stream().anyMatch(m -> !m.files().isEmpty()))
        .boxed()
        .toList();
  }

  /** What follows on a digest. */
  private static List<Message> thread(DigestBot bot, int week) {
    List<Message> all = bot.people().thread(bot.channel(), bot.posted().get(week).ts());
    return all.subList(1, all.size());
  }

  /** But for when the facts were recorded, and names that the small Slack gives to blocks. */
  private static String drawn(Message digest) throws JsonProcessingException {
    ArrayNode copy = digest.blocks().deepCopy();
    for (JsonNode block : copy) {
      if (block instanceof ObjectNode node
          && block.path("block_id").asText().matches("[0-9a-f]{5}")) {
        node.remove("block_id");
      }
    }
    return JSON.writer(PRINTER)
        .writeValueAsString(copy)
        .replaceAll("facts as recorded at .*? UTC", "facts as recorded at NOW UTC");
  }
}
