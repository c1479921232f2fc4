package aimarket.bot.faces;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.local.LocalSlack;
import aimarket.bot.local.Pace;
import aimarket.bot.local.StrictRules;
import aimarket.bot.slack.SlackClients;
import aimarket.knowledge.answer.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code -Drehearsal.answers=10000} for the whole. */
class GeneratedAnswersTest {
  private static final int ANSWERS = Integer.getInteger("rehearsal.answers", 1_000);
  private static final long SEED = Long.getLong("rehearsal.seed", 7);

  /** The rules are the same without the way; a part goes it, with Slack's own client. */
  private static final int OVER_HTTP = 50;

  private static final String ASKER = "U0ASKER001";

  /** All that Slack acts on in a text. */
  private static final Pattern TOKEN = Pattern.compile("<[^<>]*>?");

  private static final Pattern OUR_LINK =
      Pattern.compile("(?i)<https?://cited\\.example/[^\\s|<>]*\\|[^|<>]*>");

  private final Random random = new Random(SEED);
  private final GeneratedAnswers answers = new GeneratedAnswers(random);
  private int messages;
  private int citations;
  private int split;
  private int posted;
  private int links;

  @Test
  void every_generated_answer_is_taken_by_a_strict_slack_with_all_citations_and_nothing_live()
      throws IOException, SlackApiException {
    try (LocalSlack slack = slack()) {
      MethodsClient client =
          SlackClients.at(slack.apiUrl(), Duration.ofSeconds(20)).methods(slack.botToken());
      for (int i = 0; i < ANSWERS; i++) {
        Answer answer = answers.next();
        List<Payload> fitted = Limits.fit(drawn(answer, answers.turns()));
        check(answer, fitted);
        if (i % (ANSWERS / OVER_HTTP) == 0) {
          post(slack.control().channel("general"), client, fitted);
        }
      }
    }

    System.out.printf(
        "%d answers in %d messages (%d split), all taken, %d of them over HTTP too; %d citations,"
            + " none lost; %d links, all ours%n",
        ANSWERS, messages, split, posted, citations, links);
    assertThat(split).isBetween(ANSWERS / 20, ANSWERS);
    assertThat(links).isPositive();
  }

  private static LocalSlack slack() {
    return LocalSlack.start(
        LocalSlack.Config.of("market", List.of(), List.of())
            .withPace(Pace.asSlack().withMessages(Duration.ZERO, 1)));
  }

  private void post(String channel, MethodsClient client, List<Payload> fitted)
      throws IOException, SlackApiException {
    for (Payload payload : fitted) {
      ChatPostMessageResponse said =
          client.chatPostMessage(
              r -> r.channel(channel).text(payload.text()).blocks(payload.blocks()));
      assertThat(said.isOk()).as("%s %s", said.getError(), said.getErrors()).isTrue();
      posted++;
    }
  }

  private void check(Answer answer, List<Payload> fitted) {
    StringBuilder drawn = new StringBuilder();
    StringBuilder texts = new StringBuilder();
    for (Payload payload : fitted) {
      JsonNode blocks = AnswerJson.blocks(payload.blocks());
      assertThat(StrictRules.refusal(payload.text(), blocks.toString())).isEmpty();
      actsOnNothingButOurs(payload.text());
      mrkdwn(blocks);
      drawn.append(blocks);
      texts.append(payload.text()).append('\n');
    }
    for (Answer.Numbered cited : answer.citations()) {
      assertThat(drawn.indexOf("[" + cited.n() + "]")).as("[%d]", cited.n()).isNotNegative();
      assertThat(texts.indexOf("[" + cited.n() + "]")).as("[%d]", cited.n()).isNotNegative();
      citations++;
    }
    messages += fitted.size();
    split += fitted.size() > 1 ? 1 : 0;
  }

  private Payload drawn(Answer answer, List<String> turns) {
    return switch (random.nextInt(5)) {
      case 0 -> AnswerBlocks.shared(answer, turns, ASKER);
      case 1 -> DetailBlocks.sources(answer);
      case 2 -> AnswerBlocks.draw(answer, turns, true, true);
      default -> AnswerBlocks.draw(answer, turns, random.nextBoolean());
    };
  }

  private void mrkdwn(JsonNode node) {
    if (node.path("type").asText().equals("mrkdwn")) {
      actsOnNothingButOurs(node.path("text").asText());
    }
    for (JsonNode child : node) {
      mrkdwn(child);
    }
  }

  private void actsOnNothingButOurs(String text) {
    Matcher tokens = TOKEN.matcher(text);
    while (tokens.find()) {
      String token = tokens.group();
      boolean link = OUR_LINK.matcher(token).matches();
      assertThat(link || token.equals("<@" + ASKER + ">")).as("live: %s", token).isTrue();
      links += link ? 1 : 0;
    }
  }
}
