package aimarket.bot.local;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pictures of the sample workspace, in a folder: light, dark, phone, and the parts that open. */
final class Screenshots {
  private Screenshots() {}

  public static void main(String[] args) throws Exception {
    try {
      take(args);
    } finally {
      System.exit(0);
    }
  }

  private static void take(String[] args) throws Exception {
    Path folder =
        Files.createDirectories(Path.of(args.length > 0 ? args[0] : "target/screenshots"));
    try (LocalSlack slack = SampleWorkspace.start(0);
        Chromium chromium = Chromium.start(Chromium.executable().orElseThrow())) {
      Page light = chromium.page(1280, 860, false);
      light.onPageError(error -> System.out.println("error: " + error));
      light.onConsoleMessage(message -> System.out.println("console: " + message.text()));
      open(light, slack, "c/ai-market");
      shoot(light, folder, "light");
      light.locator(".thread-link:not(.quiet)").first().click();
      light.waitForSelector("#thread-text");
      light.waitForTimeout(500);
      shoot(light, folder, "thread");
      open(light, slack, "c/general");
      shoot(light, folder, "empty");
      light.locator("#text").fill("");
      light.locator("#text").pressSequentially("/");
      light.waitForTimeout(300);
      shoot(light, folder, "suggestions");
      open(light, slack, "home");
      shoot(light, folder, "home");
      light.locator("[data-action=flag]").click();
      light.waitForSelector("dialog[open]");
      light.waitForTimeout(300);
      shoot(light, folder, "modal");
      light.keyboard().press("Escape");
      light.waitForTimeout(300);
      open(light, slack, "c/old-plans");
      shoot(light, folder, "archived");

      Page dark = chromium.page(1280, 860, true);
      open(dark, slack, "c/ai-market");
      shoot(dark, folder, "dark");

      Page phone = chromium.page(390, 844, false);
      open(phone, slack, "c/ai-market");
      shoot(phone, folder, "phone");
      phone.locator("#menu").click();
      phone.waitForTimeout(400);
      shoot(phone, folder, "phone-menu");
    }
  }

  private static void open(Page page, LocalSlack slack, String path) {
    page.navigate(slack.pageUrl() + path);
    page.waitForTimeout(600);
  }

  private static void shoot(Page page, Path folder, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
  }
}
