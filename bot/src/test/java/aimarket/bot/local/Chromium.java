package aimarket.bot.local;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A real browser, where the machine has one. */
final class Chromium implements AutoCloseable {
  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(
                        List.of(
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /** Where it is: what {@code CHROMIUM} names, else the usual place. */
  static Optional<Path> executable() {
    String named = System.getenv("CHROMIUM");
    Path path = Path.of(named == null ? "/usr/bin/chromium" : named);
    return Files.isExecutable(path) ? Optional.of(path) : Optional.empty();
  }

  static Chromium start(Path executable) {
    return new Chromium(executable);
  }

  Page page(int width, int height, boolean dark) {
    Locale usual = Locale.getDefault();
    try {
      // Playwright makes small letters of its own words by the locale: in Turkish LIGHT is no
      // light.
      Locale.setDefault(Locale.ROOT);
      Page page = browser.newContext(look(width, height, dark)).newPage();
      page.setDefaultTimeout(30_000);
      PlaywrightAssertions.setDefaultAssertionTimeout(30_000); // of a machine at work, not a goal
      return page;
    } finally {
      Locale.setDefault(usual);
    }
  }

  private static Browser.NewContextOptions look(int width, int height, boolean dark) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
