package aimarket.bot.local;

import aimarket.bot.testing.WholeBot;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pictures of every surface of the bot as it is shipped, to be looked at: light, dark and on a
 * phone. No test of the usual run; named by {@code -Dtest}, it writes into {@code target/pictures}.
 */
class SurfacePictures {
  private static final String FACT = "nov-openai-funding-raised";
  private static final String COMPARED = "compare openai anthropic revenue";
  private static final String ROOM = "c/ai-market";
  private static final String OF_LIN = "?as=" + Control.LIN;

  @TempDir Path homes;

  private record Look(String name, int width, int height, boolean dark) {}

  private static final List<Look> LOOKS =
      List.of(
          new Look("light", 1280, 900, false),
          new Look("dark", 1280, 900, true),
          new Look("phone", 390, 844, false),
          new Look("phone-dark", 390, 844, true));

  @Test
  void of_every_surface_in_every_look() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    String only = System.getProperty("pictures.look", "");
    try (Chromium chromium = Chromium.start(Chromium.executable().orElseThrow())) {
      for (Look look : LOOKS) {
        if (only.isEmpty() || only.equals(look.name())) {
          try (WholeBot bot = WholeBot.in(Files.createDirectory(homes.resolve(look.name())))) {
            new Tour(bot.page(), chromium, look, folder).walk();
          }
        }
      }
    }
  }

  /** One walk through all of it. */
  private static final class Tour {
    private final String address;
    private final Page page;
    private final Look look;
    private final Path folder;

    Tour(String address, Chromium chromium, Look look, Path folder) {
      this.address = address;
      this.look = look;
      this.folder = folder;
      this.page = chromium.page(look.width(), look.height(), look.dark());
      page.setDefaultTimeout(30_000);
      page.onPageError(error -> System.out.println(look.name() + " error: " + error));
      page.onConsoleMessage(
          message -> System.out.println(look.name() + " console: " + message.text()));
    }

    void walk() {
      answers();
      lists();
      modals();
      curation();
      mentions();
      chart();
      assistant();
      homes();
      page.context().close();
    }

    private void answers() {
      open(ROOM);
      command("how big is it?", "answer-asks-back");
      command("help", "help");
      command("hlep me with acme", "help-unknown");
      command(COMPARED, "answer-table");
      command("anthropic revenue", "answer-figure");
      command("mistral valuation?", "answer-not-known");
      command("is that $800B valuation difference in the odaily summary right?", "answer-refuted");
      command("trand anthropic revenue", "answer-did-you-mean");
    }

    private void lists() {
      command("what's new since 2026-04-01", "whats-new");
      command("disputes", "disputes");
      command("forecasts", "forecasts");
      command("history " + FACT, "history");
      command("why " + FACT, "why-id");
      command("why no-such-id", "why-unknown-id");
      command("sources openai valuation", "sources");
      command("digest preview", "digest-preview");
    }

    private void modals() {
      open(ROOM);
      command(COMPARED, "");
      click("[data-action=why]");
      modal("modal-why");
      page.locator("dialog[open] [data-action^=flag-]").first().click();
      page.waitForSelector("dialog[open] #f-reason");
      modal("modal-flag");
      page.locator("dialog[open] #f-reason").fill("It was 110, see the filing.");
      said(() -> page.locator("dialog[open] button[type=submit]").click());
      close();
      shoot("flagged");
      click("[data-action=more]");
      modal("modal-more");
      page.locator("dialog[open] [data-action=copy]").click();
      page.waitForTimeout(1_500);
      modal("modal-copy");
      close();
      said(() -> click("[data-action=sources]"));
      shoot("answer-sources");
      said(() -> click("[data-feedback=negative]"));
      shoot("feedback");
      said(() -> click("[data-action=share]"));
      shoot("shared");
    }

    private void curation() {
      command("add figure", "");
      modal("form-add");
      close();
      command("correct " + FACT, "");
      modal("form-correct");
      page.locator("dialog[open] [name=f-amount]").fill("121 bananas");
      page.locator("dialog[open] [name=f-why]").fill("misread by a digit");
      page.locator("dialog[open] button[type=submit]").click();
      page.waitForTimeout(1_500);
      modal("form-wrong");
      close();
      open(ROOM + OF_LIN);
      command("correct " + FACT, "correct-by-others");
      said(() -> send("/aimarket flag " + FACT + " It was 121, see the filing."));
      shoot("flagged-by-id");
      said(() -> send("@aimarket openai funding raised"));
      open(ROOM);
      command("correct " + FACT, "");
      page.waitForSelector("dialog[open]");
      page.locator("dialog[open] [name=f-amount]").fill("$121B");
      page.locator("dialog[open] [name=f-why]").fill("misread by a digit");
      said(() -> page.locator("dialog[open] button[type=submit]").click());
      shoot("corrected");
      page.waitForTimeout(4_000);
      open(ROOM);
      page.locator(".thread-link:not(.quiet)").last().click();
      page.waitForSelector("#thread-text");
      shoot("corrected-in-thread");
      open("home" + OF_LIN);
      page.locator(".tabs a").last().click();
      page.waitForTimeout(800);
      shoot("flag-settled");
    }

    private void mentions() {
      open("c/general");
      said(
          () ->
              send(
                  "Anthropic is at a $30B run rate, OpenAI is valued at $500B. Mistral raised $2B."
                      + " The valuation difference of OpenAI and Anthropic is $800B."));
      Locator menu = page.locator(".actions-menu").last();
      menu.locator("summary").focus();
      page.keyboard().press("Enter");
      page.waitForTimeout(300);
      shoot("message-menu");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      modal("message-check");
      close();
      said(() -> send("@aimarket openai valuation"));
      page.waitForTimeout(2_500);
      open("c/general");
      page.locator(".thread-link:not(.quiet)").last().click();
      page.waitForSelector("#thread-text");
      page.locator("#thread-text").fill("@aimarket and anthropic?");
      page.locator("#thread-text").press("Enter");
      page.waitForTimeout(3_000);
      shoot("thread");
    }

    private void chart() {
      open("home");
      page.locator(".tabs a").last().click();
      page.waitForTimeout(800);
      said(() -> send("hi"));
      shoot("direct-hi");
      said(() -> send("anthropic revenue trend"));
      page.waitForTimeout(2_000);
      said(() -> click("[data-action=chart]"));
      page.waitForTimeout(2_000);
      shoot("chart");
    }

    private void assistant() {
      open(ROOM);
      page.locator(".open-chat").click();
      page.waitForSelector("#panel .chip");
      shoot("assistant");
      page.locator("#panel .chip").first().click();
      page.waitForTimeout(4_000);
      shoot("assistant-answer");
    }

    private void homes() {
      page.setViewportSize(look.width(), look.width() > 500 ? 1_900 : 3_200);
      open("home" + OF_LIN);
      page.waitForTimeout(3_000);
      shoot("home-person");
      open("home");
      page.waitForTimeout(3_000);
      shoot("home-curator");
      page.setViewportSize(look.width(), look.height());
    }

    private void open(String path) {
      page.navigate(address + path);
      page.waitForTimeout(900);
    }

    /** A command's answer, from its top; no picture without a name. */
    private void command(String text, String name) {
      boolean form = name.isEmpty() && !text.equals(COMPARED);
      if (form) {
        send("/aimarket " + text);
        return;
      }
      said(() -> send("/aimarket " + text));
      if (!name.isEmpty()) {
        shoot(name);
      }
    }

    private void send(String text) {
      Locator field = page.locator("#text");
      field.fill(text);
      page.keyboard().press("Escape");
      field.press("Enter");
    }

    /** Waits for the next message, and puts its top where it is seen. */
    private void said(Runnable doing) {
      int before = page.locator("#log .msg").count();
      doing.run();
      page.waitForCondition(
          () -> page.locator("#log .msg").count() > before,
          new Page.WaitForConditionOptions().setTimeout(30_000));
      page.waitForTimeout(700);
      page.locator("#log .msg").last().evaluate("e => e.scrollIntoView({block: 'start'})");
    }

    private void click(String selector) {
      page.locator("#log " + selector).last().click();
    }

    private void modal(String name) {
      page.waitForSelector("dialog[open]");
      page.waitForTimeout(600);
      shoot(name);
    }

    private void close() {
      for (int i = 0; i < 4 && page.locator("dialog[open]").count() > 0; i++) {
        page.locator("dialog[open] .close").last().click();
        page.waitForTimeout(600);
      }
    }

    private void shoot(String name) {
      page.waitForTimeout(400);
      Path file = folder.resolve(name + "-" + look.name() + ".png");
      page.screenshot(new Page.ScreenshotOptions().setPath(file));
      Object wide =
          page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth + 1");
      if (Boolean.TRUE.equals(wide)) {
        System.out.println(look.name() + ": " + name + " is wider than the screen");
      }
    }
  }
}
