package aimarket.bot.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** No crash loses a digest unseen, and none posts one twice; more with {@link KillTrials}. */
class KillTrialsTest {
  private static final int CHANNELS = Integer.getInteger("digest.channels", 12);

  @Test
  void killed_at_every_point_and_at_random_each_digest_is_there_once_or_its_owner_is_asked()
      throws IOException, InterruptedException {
    try (KillTrials trials = new KillTrials(CHANNELS, true, false)) {
      for (DeadlyStore.Point point : DeadlyStore.Point.values()) {
        trials.trial(point);
      }
      trials.trial(null);
      KillTrials.Tally tally = trials.tally;

      System.out.println(tally);
      assertThat(tally.killed).as(tally.toString()).isEqualTo(9);
      assertThat(tally.doubled).as(tally.toString()).isZero();
      assertThat(tally.lost).as(tally.toString()).isZero();
      assertThat(tally.sent + tally.unknownThere + tally.unknownMissing).isEqualTo(9 * CHANNELS);
      assertThat(tally.ownersAsked).isEqualTo(tally.unknownThere + tally.unknownMissing);
    }
  }

  @Test
  void without_a_ledger_that_is_written_before_a_post_the_witness_sees_doubles()
      throws IOException, InterruptedException {
    try (KillTrials trials = new KillTrials(CHANNELS, false, false)) {
      trials.trial(DeadlyStore.Point.BEFORE_SENT);
      trials.trial(DeadlyStore.Point.BEFORE_SENT);

      assertThat(trials.tally.doubled).as(trials.tally.toString()).isPositive();
    }
  }

  @Test
  void a_bot_that_may_read_its_channels_leaves_nothing_unknown()
      throws IOException, InterruptedException {
    try (KillTrials trials = new KillTrials(CHANNELS, true, true)) {
      trials.trial(DeadlyStore.Point.AFTER_SENDING);
      trials.trial(DeadlyStore.Point.BEFORE_SENT);
      trials.trial(null);

      assertThat(trials.tally.sent).as(trials.tally.toString()).isEqualTo(3 * CHANNELS);
      assertThat(trials.tally.doubled).as(trials.tally.toString()).isZero();
      assertThat(trials.tally.ownersAsked).isZero();
    }
  }
}
