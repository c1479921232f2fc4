package aimarket.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aimarket.bot.testing.Eventually;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class InTurnTest {
  @Test
  void whoever_has_little_is_served_before_the_rest_of_whoever_has_much()
      throws InterruptedException {
    List<String> served = new CopyOnWriteArrayList<>();
    CountDownLatch begin = new CountDownLatch(1);
    try (InTurn turns = new InTurn(1, "turn")) {
      turns.execute("T1", () -> await(begin));
      Eventually.until("the first one", () -> turns.waiting() == 0);
      for (int i = 0; i < 3; i++) {
        String name = "T1-" + i;
        turns.execute("T1", () -> served.add(name));
      }
      turns.execute("T2", () -> served.add("T2-0"));
      turns.execute("T2", () -> served.add("T2-1"));
      begin.countDown();
      Eventually.until("all", () -> served.size() == 5);

      assertThat(served).containsExactly("T1-0", "T2-0", "T1-1", "T2-1", "T1-2");
      assertThat(turns.waiting()).isZero();
    }
  }

  @Test
  void what_comes_after_the_close_is_refused_and_nobody_serves_it() {
    InTurn turns = new InTurn(1, "turn");
    turns.close();
    assertThatThrownBy(() -> turns.execute("T1", () -> {}))
        .isInstanceOf(RejectedExecutionException.class);
    assertThat(turns.waiting()).isZero();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
