package aimarket.bot.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageEvent;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Slack's own framework takes this workspace for Slack: it verifies, parses and dispatches. */
class BoltTest {
  private static final String BUTTON =
      "[{\"type\":\"actions\",\"elements\":[{\"type\":\"button\",\"action_id\":\"go\",\"value\":\"v\","
          + "\"text\":{\"type\":\"plain_text\",\"text\":\"Go\"}}]}]";
  private final LocalSlack slack =
      LocalSlack.start(
          LocalSlack.Config.of(
                  "helper", List.of(new SlashCommand("/helper", "", "", List.of())), List.of())
              .withPace(Pace.asSlack().withAnswerWithin(Duration.ofSeconds(20))));
  private final StandIn http = new StandIn();
  private final Control control = slack.control();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final App app = app();
  private final SlackRequestParser parser = new SlackRequestParser(app.config());

  private App app() {
    SlackConfig client = new SlackConfig();
    client.setMethodsEndpointUrlPrefix(slack.apiUrl());
    return new App(
        AppConfig.builder()
            .slack(Slack.getInstance(client))
            .singleTeamBotToken(slack.botToken())
            .signingSecret(slack.signingSecret())
            .build());
  }

  @BeforeEach
  void connect() {
    http.answers(this::handle);
    slack.deliverTo(http.url());
  }

  private void handle(Context context) {
    Map<String, List<String>> headers = new java.util.HashMap<>();
    context.headerMap().forEach((name, value) -> headers.put(name, List.of(value)));
    var request =
        parser.parse(
            SlackRequestParser.HttpRequest.builder()
                .requestUri(context.path())
                .requestBody(context.body())
                .headers(new RequestHeaders(headers))
                .build());
    try {
      var response = app.run(request);
      context.status(response.getStatusCode());
      if (response.getBody() != null) {
        context.contentType(response.getContentType()).result(response.getBody());
      }
    } catch (Exception e) {
      context.status(500).result(String.valueOf(e));
    }
  }

  @AfterEach
  void stop() {
    slack.close();
    http.close();
  }

  @Test
  void a_command_is_acknowledged_and_answered_by_its_response_url() {
    app.command(
        "/helper",
        (request, context) -> {
          context.respond(r -> r.text("for " + request.getPayload().getUserName()));
          return context.ack(
              SlashCommandResponse.builder().text("one moment").responseType("ephemeral").build());
        });

    Delivery delivery = control.send(Control.YOU, control.channel("general"), "/helper x").join();

    assertThat(delivery.status()).as(delivery.body()).isEqualTo(200);
    assertThat(control.ephemeral(Control.YOU))
        .extracting(Message::text)
        .containsExactlyInAnyOrder("one moment", "for you");
  }

  @Test
  void events_arrive_as_what_they_are() {
    app.event(
        AppMentionEvent.class,
        (payload, context) -> {
          heard.add("mention " + payload.getEvent().getText());
          context
              .client()
              .chatPostMessage(
                  r ->
                      r.channel(payload.getEvent().getChannel())
                          .threadTs(payload.getEvent().getTs())
                          .text("here"));
          return context.ack();
        });
    app.event(
        MessageEvent.class,
        (payload, context) -> {
          heard.add(
              payload.getEvent().getChannelType() + " " + (payload.getEvent().getBotId() != null));
          return context.ack();
        });
    app.event(
        MessageChangedEvent.class,
        (payload, context) -> {
          heard.add("changed to " + payload.getEvent().getMessage().getText());
          return context.ack();
        });
    app.event(
        AppHomeOpenedEvent.class,
        (payload, context) -> {
          heard.add("home " + payload.getEvent().getTab());
          return context.ack();
        });
    String room = control.channel("general");
    String direct = control.directMessages(Control.YOU);

    Delivery mention = control.send(Control.ADA, room, "@helper hi").join();
    assertThat(mention.ok()).as(mention.body()).isTrue();
    control.send(Control.YOU, direct, "hi").join();
    control.openHome(Control.YOU).join();
    assertThat(heard).containsExactly("mention <@U0LOCALBOT0> hi", "im false", "home home");
    assertThat(control.messages(room)).as(control.calls().toString()).hasSize(2);
    assertThat(control.messages(room).get(1).threadTs())
        .isEqualTo(control.messages(room).get(0).ts());

    var api = ApiClient.of(slack);
    String ts =
        api.form("chat.postMessage", Map.of("channel", direct, "text", "a")).path("ts").asText();
    api.form("chat.update", Map.of("channel", direct, "ts", ts, "text", "b"));
    DeliveryTest.await(() -> heard.contains("changed to b"));
    assertThat(heard).as("Bolt leaves out what the bot itself said").doesNotContain("im true");
  }

  @Test
  void a_click_and_a_form_arrive_and_open_and_close_a_modal() {
    String view =
        """
        {"type": "modal", "callback_id": "form", "title": {"type": "plain_text", "text": "T"},
         "submit": {"type": "plain_text", "text": "Send"},
         "blocks": [{"type": "input", "block_id": "why", "label": {"type": "plain_text", "text": "Why"},
          "element": {"type": "plain_text_input", "action_id": "v"}}]}
        """;
    app.blockAction(
        "go",
        (request, context) -> {
          heard.add("pressed " + request.getPayload().getActions().get(0).getValue());
          var opened =
              context
                  .client()
                  .viewsOpen(
                      r -> r.triggerId(request.getPayload().getTriggerId()).viewAsString(view));
          heard.add("opened " + opened.isOk());
          context.respond(r -> r.replaceOriginal(true).text("done"));
          return context.ack();
        });
    ApiClient.of(slack)
        .form("chat.postMessage", Map.of("channel", "general", "text", "press", "blocks", BUTTON));
    String room = control.channel("general");

    Delivery delivery = control.press(Control.YOU, control.messages(room).get(0), "go").join();

    assertThat(delivery.ok()).as(delivery.body()).isTrue();
    assertThat(heard).containsExactly("pressed v", "opened true");
    assertThat(control.messages(room)).extracting(Message::text).containsExactly("done");
    assertThat(control.modal(Control.YOU)).isPresent();
  }
}
