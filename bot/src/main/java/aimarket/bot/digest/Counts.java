package aimarket.bot.digest;

import io.micrometer.core.instrument.MeterRegistry;

/** How many digests came to which end, for whoever watches the bot. */
final class Counts {
  private static final String NAME = "aimarket.digests";

  private final MeterRegistry meters;

  Counts(MeterRegistry meters) {
    this.meters = meters;
    for (String outcome :
        new String[] {"due", "sent", "skipped", "unknown", "failed", "late", "stale"}) {
      add(outcome, 0);
    }
  }

  void due() {
    add("due", 1);
  }

  void sent() {
    add("sent", 1);
  }

  void skipped() {
    add("skipped", 1);
  }

  void unknown(int number) {
    add("unknown", number);
  }

  void failed() {
    add("failed", 1);
  }

  /** Sent, and more than two minutes after it was due. */
  void late() {
    add("late", 1);
  }

  void stale() {
    add("stale", 1);
  }

  private void add(String outcome, int number) {
    meters.counter(NAME, "outcome", outcome).increment(number);
  }
}
