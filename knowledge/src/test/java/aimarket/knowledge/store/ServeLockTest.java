package aimarket.knowledge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeLockTest {
  @TempDir Path home;

  @Test
  void a_second_bot_is_refused_with_the_pid_and_port_of_the_first() {
    try (ServeLock first = ServeLock.take(home, 0)) {
      first.port(3000);

      assertThatThrownBy(() -> ServeLock.take(home, 3001))
          .isInstanceOf(StoreProblem.class)
          .hasMessageContaining("another aimarket serves from " + home)
          .hasMessageContaining("pid " + ProcessHandle.current().pid() + ", port 3000");
      assertThatThrownBy(() -> ServeLock.take(home, 3001)).isInstanceOf(StoreProblem.class);
    }
    ServeLock.take(home, 3001).close();
  }

  @Test
  void the_lock_of_another_process_holds_until_it_is_killed() throws Exception {
    Child child = Child.start(home, "lock");
    try {
      child.await("locked");
      assertThatThrownBy(() -> ServeLock.take(home, 3001))
          .isInstanceOf(StoreProblem.class)
          .hasMessageContaining("pid " + child.pid() + ", port 4242");
    } finally {
      child.kill();
    }
    ServeLock.take(home, 3001).close();
  }

  @Test
  void a_file_left_behind_does_not_lock() throws IOException {
    Files.writeString(home.resolve("serve.lock"), "pid 1, port 3000");

    ServeLock lock = ServeLock.take(home, 3001);
    assertThat(home.resolve("serve.lock")).content().contains("port 3001");
    lock.close();
  }
}
