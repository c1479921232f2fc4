package aimarket.bot.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Three instances share the digests, whatever befalls one; more with {@link InstanceTrials}. */
class InstanceTrialsTest {
  private static final int CHANNELS = 12;

  @Test
  void one_is_killed_sleeps_is_cut_off_or_has_a_wrong_clock_and_no_digest_is_lost_or_there_twice()
      throws IOException, InterruptedException {
    try (InstanceTrials trials = new InstanceTrials(CHANNELS, true, true)) {
      for (Cluster.Trouble trouble : Cluster.Trouble.values()) {
        trials.trial(trouble, false);
      }
      InstanceTrials.Tally tally = trials.tally;

      System.out.println(tally);
      assertThat(tally.doubled).as(tally.toString()).isZero();
      assertThat(tally.lost).as(tally.toString()).isZero();
      assertThat(tally.sent + tally.unknown).as(tally.toString()).isEqualTo(4 * CHANNELS);
    }
  }
}
