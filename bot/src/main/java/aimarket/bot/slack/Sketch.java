package aimarket.bot.slack;

import aimarket.bot.charts.Chart;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A picture on its way to somebody: the worker puts it here, the sender takes it, and leaves what
 * Slack said where it did not. Thread-safe.
 */
final class Sketch {
  private final String question;
  private volatile @Nullable Chart chart;
  private volatile String refusal = "";

  /**
   * @param question that the picture answers
   */
  Sketch(String question) {
    this.question = question;
  }

  String question() {
    return question;
  }

  void draw(Chart drawn) {
    chart = drawn;
  }

  /** Empty until it is drawn, and where there is nothing to draw. */
  Optional<Chart> chart() {
    return Optional.ofNullable(chart);
  }

  void refused(String error) {
    refusal = error;
  }

  @Override
  public String toString() {
    return "a chart";
  }

  /** Slack's last word for why it did not take it; empty where it said none. */
  String refusal() {
    return refusal;
  }
}
