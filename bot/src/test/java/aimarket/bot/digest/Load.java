package aimarket.bot.digest;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** What else the machine has to do: how late a trial is depends on it. */
final class Load {
  private Load() {}

  static String now() {
    return String.format(
        Locale.ROOT,
        "; load average %.1f at %s",
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }
}
