package aimarket.bot.faces;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.local.Control;
import aimarket.bot.local.LocalSlack;
import aimarket.bot.local.Message;
import aimarket.bot.local.Pace;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code -Drehearsal.answers=10000} for the whole. */
class GeneratedAnswersTest {
  private static final int ANSWERS = Integer.getInteger("rehearsal.answers", 1_000);
  private static final long SEED = Long.getLong("rehearsal.seed", 7);

  /** The workspace keeps all that it was sent. */
  private static final int IN_ONE_WORKSPACE = 200;

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
  private int links;

  @Test
  void every_generated_answer_is_taken_by_a_strict_slack_with_all_citations_and_nothing_live()
      throws IOException, SlackApiException {
    for (int done = 0; done < ANSWERS; done += IN_ONE_WORKSPACE) {
      some(Math.min(IN_ONE_WORKSPACE, ANSWERS - done));
    }

    System.out.printf(
        "%d answers in %d messages (%d split), all taken; %d citations, none lost; %d links, all"
            + " ours%n",
        ANSWERS, messages, split, citations, links);
    assertThat(split).isBetween(ANSWERS / 20, ANSWERS);
    assertThat(links).isPositive();
  }

  private void some(int count) throws IOException, SlackApiException {
    try (LocalSlack slack = slack()) {
      MethodsClient client =
          SlackClients.at(slack.apiUrl(), Duration.ofSeconds(20)).methods(slack.botToken());
      for (int i = 0; i < count; i++) {
        one(slack.control(), client);
      }
    }
  }

  private static LocalSlack slack() {
    return LocalSlack.start(
        LocalSlack.Config.of("market", List.of(), List.of())
            .withPace(Pace.asSlack().withMessages(Duration.ZERO, 1)));
  }

  private void one(Control people, MethodsClient client) throws IOException, SlackApiException {
    Answer answer = answers.next();
    List<String> turns = answers.turns();
    String channel = people.channel("general");
    int before = people.messages(channel).size();
    List<Payload> fitted = Limits.fit(drawn(answer, turns));
    for (Payload payload : fitted) {
      ChatPostMessageResponse said =
          client.chatPostMessage(
              r -> r.channel(channel).text(payload.text()).blocks(payload.blocks()));
      assertThat(said.isOk()).as("%s %s", said.getError(), said.getErrors()).isTrue();
    }
    List<Message> all = people.messages(channel);
    List<Message> shown = all.subList(before, all.size());
    assertThat(shown).hasSameSizeAs(fitted);
    keepsCitations(answer, shown);
    shown.forEach(this::actsOnNothingButOurs);
    messages += shown.size();
    split += shown.size() > 1 ? 1 : 0;
  }

  private Payload drawn(Answer answer, List<String> turns) {
    return switch (random.nextInt(5)) {
      case 0 -> AnswerBlocks.shared(answer, turns, ASKER);
      case 1 -> DetailBlocks.sources(answer);
      case 2 -> AnswerBlocks.draw(answer, turns, true, true);
      default -> AnswerBlocks.draw(answer, turns, random.nextBoolean());
    };
  }

  private void keepsCitations(Answer answer, List<Message> shown) {
    String drawn = shown.stream().map(m -> m.blocks().toString()).collect(Collectors.joining());
    String texts = shown.stream().map(Message::text).collect(Collectors.joining("\n"));
    for (Answer.Numbered cited : answer.citations()) {
      assertThat(drawn).contains("[" + cited.n() + "]");
      assertThat(texts).contains("[" + cited.n() + "]");
      citations++;
    }
  }

  private void actsOnNothingButOurs(Message message) {
    actsOnNothingButOurs(message.text());
    mrkdwn(message.blocks());
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
