package aimarket.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.testing.Eventually;
import aimarket.bot.testing.OwnHome;
import aimarket.bot.testing.Program;
import aimarket.bot.testing.Terminal.Ran;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store on the command line: damaged, backed up, restored, beside a bot. */
class StoreCommandsTest {
  @TempDir private Path folder;

  @Test
  void a_damaged_store_is_left_as_it_was_and_a_backup_takes_its_place() throws IOException {
    OwnHome own = OwnHome.in(folder);
    assertThat(own.run("import", "src/test/resources/smuggler.yaml").status()).isZero();
    Path backup = folder.resolve("store/backups/aimarket-before.zip");
    assertThat(own.run("backup", backup.toString()).out()).contains(backup.toString());
    Path database = folder.resolve("store/aimarket.mv.db");
    byte[] damaged = Files.readAllBytes(database);
    Arrays.fill(damaged, (byte) 'x');
    Files.write(database, damaged);

    Ran ran = own.run("ask", "sap valuation");
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err())
        .contains("may be damaged", "left as it was", "aimarket restore " + backup)
        .doesNotContain("\tat ");
    assertThat(Files.readAllBytes(database)).isEqualTo(damaged);

    Ran restored = own.run("restore", backup.toString());
    assertThat(restored.status()).as(restored.err()).isZero();
    assertThat(restored.out()).contains("Restored", "aimarket.mv.db.before-restore-");
    assertThat(own.run("ask", "sap valuation").out()).contains("$321B");
  }

  @Test
  void restoring_what_is_no_backup_changes_nothing() throws IOException {
    OwnHome own = OwnHome.in(folder);
    assertThat(own.run("ask", "openai valuation").status()).isZero();
    byte[] before = Files.readAllBytes(folder.resolve("store/aimarket.mv.db"));

    Ran ran = own.run("restore", folder.resolve("settings.yaml").toString());
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).contains("is no backup of aimarket", "nothing was changed");
    assertThat(own.run("restore", folder.resolve("none.zip").toString()).err())
        .contains("none.zip cannot be read");
    assertThat(Files.readAllBytes(folder.resolve("store/aimarket.mv.db"))).isEqualTo(before);
  }

  @Test
  void beside_a_running_bot_questions_and_imports_go_on_and_a_second_bot_is_refused()
      throws IOException {
    OwnHome own = OwnHome.in(folder);
    try (Program bot = Program.start(folder, Map.of(), List.of(), own.configured("serve"))) {
      Eventually.until("the bot serves", () -> bot.alive() && says(bot, "local workspace is at"));

      Ran second = own.run("serve");
      assertThat(second.status()).isEqualTo(1);
      assertThat(second.err())
          .contains("another aimarket serves from", "pid " + bot.pid() + ", port ");
      assertThat(second.err()).doesNotContain("port 0)");
      assertThat(own.run("ask", "openai valuation").out()).contains("$852B");
      assertThat(own.run("import", "src/test/resources/smuggler.yaml").status()).isZero();
      assertThat(own.run("ask", "sap valuation").out()).contains("$321B");
      Path backup = folder.resolve("backup.zip");
      assertThat(own.run("backup", backup.toString()).status()).isZero();
      Ran restore = own.run("restore", backup.toString());
      assertThat(restore.status()).isEqualTo(1);
      assertThat(restore.err()).contains("pid " + bot.pid());
    }
    assertThat(own.run("ask", "sap valuation").out()).contains("$321B");
  }

  private static boolean says(Program program, String words) {
    try {
      return program.printed().contains(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
