package aimarket.bot.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page in a real browser, by keyboard and mouse. */
class BrowserTest {
  private static Chromium chromium;
  private LocalSlack slack;
  private SampleBot bot;
  private Page page;
  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void browser() {
    var executable = Chromium.executable();
    boolean required = System.getenv("AIMARKET_REQUIRE_BROWSER") != null;
    if (!required) {
      assumeTrue(
          executable.isPresent(),
          "no chromium at /usr/bin/chromium; install it or say where it is in CHROMIUM");
    }
    chromium =
        Chromium.start(
            executable.orElseThrow(
                () ->
                    new AssertionError(
                        "AIMARKET_REQUIRE_BROWSER is set and there is no chromium")));
  }

  @AfterAll
  static void closeBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void open() {
    slack =
        LocalSlack.start(
            LocalSlack.Config.of("helper", List.of(SampleBot.COMMAND), SampleBot.EXAMPLES)
                .withPace(Pace.asSlack().withMessages(Duration.ZERO, 1)));
    bot = new SampleBot(slack);
    page = chromium.page(1280, 860, false);
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.navigate(slack.pageUrl());
  }

  @AfterEach
  void close() {
    if (page != null) {
      page.context().close();
    }
    bot.close();
    slack.close();
  }

  @Test
  void a_command_is_suggested_answered_shared_and_discussed_in_a_thread() {
    Locator field = page.locator("#text");
    field.pressSequentially("/");
    assertThat(page.locator("#text-list li").first()).containsText("/helper compare A B metric");
    field.press("Enter");
    assertThat(field).hasValue("/helper ");
    field.pressSequentially("compare Acme Globex revenue");
    field.press("Escape");
    field.press("Enter");

    Locator answer = page.locator("#log .private");
    assertThat(answer).containsText("Only visible to you");
    assertThat(answer.locator("th[scope=col]"))
        .hasText(new String[] {"basis", "Acme", "Globex", "note"});
    assertThat(field).hasValue("");

    answer.locator("[data-action=share]").click();
    Locator shared = page.locator("#log .msg:not(.private)");
    assertThat(shared).containsText("like for like Globex leads");

    shared.hover();
    shared.getByText("Reply in thread").click();
    Locator reply = page.locator("#thread-text");
    assertThat(reply).isFocused();
    reply.fill("/helper facts Acme");
    reply.press("Enter");
    assertThat(page.locator("#thread")).containsText("/helper is not supported in threads. Sorry!");
    reply.fill("Thanks!");
    reply.press("Enter");
    assertThat(page.locator("#thread")).containsText("Thanks!");
    assertThat(shared).containsText("2 replies");
    reply.press("Escape");
    assertThat(page.locator("#panel")).isHidden();
    assertThat(complaints).isEmpty();
  }

  @Test
  void the_home_tab_is_read_from_its_top() {
    page.setViewportSize(600, 120);
    page.navigate(slack.pageUrl() + "home");
    page.locator("[data-action=flag]").waitFor();
    page.reload();

    Object below =
        page.locator("#log")
            .evaluate("box => [box.scrollTop, box.scrollHeight > box.clientHeight]");
    assertThat(below).isEqualTo(List.of(0, true));
  }

  @Test
  void a_modal_opens_by_a_button_shows_problems_and_closes_when_it_is_sent() {
    page.navigate(slack.pageUrl() + "home");
    page.locator("[data-action=flag]").click();
    Locator modal = page.locator("dialog[open]");
    assertThat(modal).containsText("Flag a figure");
    modal.getByLabel("Which figure").selectOption("acme");
    modal.getByLabel("What is wrong with it").fill("bad");
    modal.getByText("Send", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(modal).containsText("Say what is wrong.");
    assertThat(modal.getByLabel("What is wrong with it")).hasValue("bad");

    modal.getByLabel("What is wrong with it").fill("The page is 14");
    modal.getByText("Send", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("dialog")).hasCount(0);
    assertThat(complaints).isEmpty();
  }

  @Test
  void what_somebody_types_stays_while_messages_arrive() {
    page.locator("#text").fill("half a sen");
    Control control = slack.control();
    control.send(Control.ADA, control.channel("ai-market"), "hello").join();
    assertThat(page.locator("#log")).containsText("hello");
    assertThat(page.locator("#text")).hasValue("half a sen");
    assertThat(page.locator("#text")).isFocused();

    control.send(Control.ADA, control.channel("general"), "over here").join();
    assertThat(page.locator("#channels .unread")).containsText("general");
  }

  @Test
  void a_slow_answer_is_awaited_in_sight() {
    slack.control().silence(Duration.ofMillis(1_500));
    page.locator("#text").fill("/helper facts Acme");
    page.locator("#text").press("Enter");

    assertThat(page.locator(".waiting")).isVisible();
    assertThat(page.locator("#log .private")).isVisible();
    assertThat(page.locator(".waiting")).isHidden();
  }

  @Test
  void an_example_fills_the_field_and_a_mention_is_answered_in_its_thread() {
    page.locator(".chip", new Page.LocatorOptions().setHasText("who has more users")).click();
    assertThat(page.locator("#text")).hasValue("@helper who has more users?");
    page.locator("#text").press("Enter");

    Locator link = page.getByText("1 reply");
    assertThat(link).isVisible();
    link.click();
    assertThat(page.locator("#thread table")).isVisible();
    assertThat(complaints).isEmpty();
  }

  @Test
  void on_a_phone_the_channels_open_over_the_messages_and_nothing_is_cut() {
    Page phone = chromium.page(390, 844, true);
    phone.navigate(slack.pageUrl() + "c/ai-market");
    assertThat(phone.locator("#sidebar")).isHidden();
    phone.locator("#menu").click();
    assertThat(phone.locator("#sidebar")).isVisible();
    phone.keyboard().press("Escape");
    assertThat(phone.locator("#sidebar")).isHidden();
    Object wide = phone.evaluate("document.documentElement.scrollWidth");
    assertThat(((Number) wide).intValue()).isLessThanOrEqualTo(390);
    phone.context().close();
  }
}
