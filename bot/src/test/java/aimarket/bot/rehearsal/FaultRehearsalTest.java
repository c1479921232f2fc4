package aimarket.bot.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.rehearsal.FaultRehearsal.Outcome;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class FaultRehearsalTest {
  private static final int FAULTS = Integer.getInteger("rehearsal.faults", 200);
  private static final long SEED = Long.getLong("rehearsal.seed", 11);

  @Test
  void whatever_slack_does_everybody_sees_something_nothing_comes_twice_and_others_do_not_wait()
      throws InterruptedException, ExecutionException {
    Outcome outcome = FaultRehearsal.run(FAULTS, SEED);

    // Several threads and two servers have their part in an answer, and each may be stalled.
    Duration longest = Duration.ofSeconds(5).plus(outcome.stall().multipliedBy(3));
    System.out.println(FaultTable.of(outcome));
    assertThat(outcome.doubled()).isEmpty();
    assertThat(outcome.trials())
        .filteredOn(trial -> trial.saw() == Saw.NOTHING || trial.saw() == Saw.TWICE)
        .isEmpty();
    assertThat(outcome.waits()).allSatisfy(wait -> assertThat(wait).isLessThan(longest));
  }
}
