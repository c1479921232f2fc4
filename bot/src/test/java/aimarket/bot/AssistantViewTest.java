package aimarket.bot;

import static aimarket.bot.local.Control.ADA;
import static aimarket.bot.local.Control.LIN;
import static aimarket.bot.local.Control.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.local.ApiCall;
import aimarket.bot.local.Control;
import aimarket.bot.local.Message;
import aimarket.bot.testing.Eventually;
import aimarket.bot.testing.WholeBot;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pane beside a channel in which people talk to the bot as it is shipped. */
class AssistantViewTest {
  private static final String PROMPTS = "assistant.threads.setSuggestedPrompts";
  private static final String STATUS = "assistant.threads.setStatus";
  private static final String TITLE = "assistant.threads.setTitle";

  @TempDir private static Path home;
  private static WholeBot bot;
  private static Control people;
  private static String channel;

  @BeforeAll
  static void start() {
    bot = WholeBot.in(home);
    people = bot.people();
    channel = people.channel("ai-market");
  }

  @AfterAll
  static void stop() {
    bot.close();
  }

  @Test
  void a_new_chat_offers_questions_that_all_get_an_answer() {
    String thread = chat(YOU);
    String direct = people.directMessages(YOU);

    Eventually.until("prompts", () -> !people.prompts(direct, thread).isEmpty());
    List<String> prompts = people.prompts(direct, thread);

    assertThat(prompts).hasSize(4);
    for (String prompt : prompts) {
      Message answer = bot.post(direct, () -> people.reply(YOU, direct, thread, prompt));
      assertThat(answer.threadTs()).isEqualTo(thread);
      assertThat(answer.text()).as(prompt).contains("[1]");
    }
    assertThat(people.prompts(direct, thread)).as("gone once something is said").isEmpty();
  }

  @Test
  void while_it_works_it_says_so_and_afterwards_the_chat_is_named_by_its_first_question() {
    String thread = chat(ADA);
    String direct = people.directMessages(ADA);

    bot.post(direct, () -> people.reply(ADA, direct, thread, "hi"));
    assertThat(calls(TITLE, thread)).as("a kind word is no title").isEmpty();
    bot.post(direct, () -> people.reply(ADA, direct, thread, "openai valuation"));
    Eventually.until("a title", () -> calls(TITLE, thread).size() == 1);
    bot.post(direct, () -> people.reply(ADA, direct, thread, "and anthropic?"));

    assertThat(people.thread(direct, thread).get(0).text()).isEqualTo("openai valuation");
    assertThat(calls(STATUS, thread)).hasSizeGreaterThanOrEqualTo(3);
    assertThat(calls(STATUS, thread).get(0).arguments().path("status").asText())
        .isEqualTo("is looking it up…");
    Eventually.until("no status", () -> people.status(direct, thread).isEmpty());
    assertThat(calls(TITLE, thread)).as("named once").hasSize(1);
  }

  @Test
  void a_status_is_set_for_every_answer_in_a_chat() {
    String thread = chat(ADA);
    String direct = people.directMessages(ADA);

    bot.post(direct, () -> people.reply(ADA, direct, thread, "anthropic revenue"));

    Eventually.until("both calls", () -> order(thread).size() >= 2);
    assertThat(order(thread)).contains(STATUS, "chat.postMessage");
  }

  private static List<String> order(String thread) {
    return people.calls().stream()
        .filter(c -> c.arguments().path("thread_ts").asText().equals(thread))
        .map(ApiCall::method)
        .filter(m -> m.equals(STATUS) || m.equals("chat.postMessage"))
        .toList();
  }

  @Test
  void opened_messages_get_prompts_without_a_thread_as_an_agent_wants_them() {
    String direct = people.directMessages(LIN);

    people.openMessages(LIN).join();

    Eventually.until("prompts", () -> !people.prompts(direct, null).isEmpty());
    assertThat(people.calls(PROMPTS))
        .filteredOn(c -> c.arguments().path("channel_id").asText().equals(direct))
        .allMatch(c -> !c.arguments().has("thread_ts"))
        .allMatch(ApiCall::ok);
  }

  @Test
  void walking_on_to_another_channel_is_acknowledged_and_changes_nothing() {
    String thread = chat(LIN);
    String direct = people.directMessages(LIN);
    Eventually.until("prompts", () -> calls(PROMPTS, thread).size() == 1);
    int before = people.calls().size();

    people.lookAt(LIN, people.channel("general"));
    bot.post(direct, () -> people.reply(LIN, direct, thread, "hello"));

    assertThat(people.calls().subList(before, people.calls().size()))
        .extracting(ApiCall::method)
        .doesNotContain(PROMPTS);
  }

  @Test
  void a_status_that_slack_refuses_or_is_slow_with_costs_nobody_their_answer() {
    String thread = chat(YOU);
    String direct = people.directMessages(YOU);
    people.refuseNext(STATUS, "internal_error");

    Message answer =
        bot.post(direct, () -> people.reply(YOU, direct, thread, "anthropic valuation"));

    assertThat(answer.text()).contains("[1]");
  }

  private static String chat(String user) {
    assertThat(people.openAssistant(user, channel).join().status()).isEqualTo(200);
    return people.assistantThread(user).orElseThrow();
  }

  private static List<ApiCall> calls(String method, String thread) {
    return people.calls(method).stream()
        .filter(c -> c.arguments().path("thread_ts").asText().equals(thread))
        .toList();
  }
}
