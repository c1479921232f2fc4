package aimarket.bot.edge;

import aimarket.bot.inbox.Incoming;

/** Who takes a checked request and says what Slack is to hear at once. */
@FunctionalInterface
public interface Reception {

  /**
   * Returns within about a second; the work goes on after.
   *
   * @throws IllegalArgumentException where the request has no sense after all; says why
   */
  Acknowledgement receive(Incoming incoming);

  /**
   * What Slack hears.
   *
   * @param status 200 for taken (or taken before), 503 for "send it again"
   * @param body JSON, or empty
   */
  record Acknowledgement(int status, String body) {
    public static final Acknowledgement OK = new Acknowledgement(200, "");
    public static final Acknowledgement AGAIN = new Acknowledgement(503, "");

    public boolean taken() {
      return status == 200;
    }
  }
}
