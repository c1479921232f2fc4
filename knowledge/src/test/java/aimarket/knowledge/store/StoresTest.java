package aimarket.knowledge.store;

import static aimarket.knowledge.store.Facts.APRIL;
import static aimarket.knowledge.store.Facts.PAPER;
import static aimarket.knowledge.store.Facts.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoresTest {
  private static final Version.Why ANN = new Version.Why("ann", "test", "test");

  @TempDir Path home;

  @Test
  void a_store_is_made_with_a_password_that_only_its_owner_reads() throws IOException {
    open().close();

    Path password = home.resolve("aimarket.password");
    assertThat(Files.readString(password).strip()).hasSize(48);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
        .isEqualTo("rw-------");
  }

  @Test
  void what_was_recorded_is_there_after_reopening() {
    record("f");

    try (Store store = open()) {
      assertThat(store.facts().fact("f", Clocks.NOW)).isPresent();
      assertThat(store.verify()).isEqualTo(1);
    }
  }

  @Test
  void another_process_reads_and_writes_beside_this_one() throws Exception {
    try (Store store = open()) {
      Child child = Child.start(home, "write");
      child.await("recorded");

      assertThat(store.facts().fact("of-child", Clocks.NOW)).isPresent();
      child.kill();
    }
  }

  @Test
  void the_store_goes_on_when_the_process_that_served_it_is_killed() throws Exception {
    Child child = Child.start(home, "hold");
    child.await("recorded");
    try (Store store = open()) {
      assertThat(store.facts().fact("of-child", Clocks.NOW)).isPresent();
      child.kill();

      record(store, "after");
      assertThat(store.facts().fact("after", Clocks.NOW)).isPresent();
      assertThat(store.facts().fact("of-child", Clocks.NOW)).isPresent();
    }
  }

  @Test
  void mixed_mode_listens_on_loopback_only() throws IOException {
    try (Store store = open()) {
      assertThat(store.isH2()).isTrue();
      assertThat(home.resolve("aimarket.lock.db"))
          .content()
          .containsPattern("server=(127|localhost)");
    }
  }

  @Test
  void a_store_newer_than_the_jar_is_refused_and_left_as_it_was() throws Exception {
    try (Store store = open();
        var connection = store.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into "fact_schema_history"
          select "installed_rank" + 1, '99', "description", "type", "script", "checksum",
            "installed_by", "installed_on", "execution_time", "success"
          from "fact_schema_history" order by "installed_rank" desc limit 1
          """);
    }

    assertThatThrownBy(this::open)
        .isInstanceOf(StoreProblem.class)
        .hasMessageContaining("written by a newer aimarket")
        .hasMessageContaining("version 99, this one knows " + Migrations.NEWEST);
  }

  @Test
  void a_store_of_the_first_version_is_backed_up_and_brought_up_with_its_facts() throws Exception {
    record("f");
    try (Store store = open();
        var connection = store.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("drop table gap");
      statement.execute("drop index fact_of_nature");
      statement.execute("drop index fact_closed");
      statement.execute("delete from \"fact_schema_history\" where \"version\" <> '1'");
    }

    try (Store store = open()) {
      store.gaps().note(new Gap("T1", Gap.Kind.WORDS, "", "q", ""));

      assertThat(store.facts().fact("f", Clocks.NOW)).isPresent();
      assertThat(store.gaps().since(LocalDate.EPOCH, null)).hasSize(1);
    }
    try (var files = Files.list(home.resolve("backups"))) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .singleElement()
          .asString()
          .contains("before-version-2");
    }
  }

  @Test
  void the_newest_script_is_the_one_the_jar_says() throws IOException {
    try (var scripts = Files.list(Path.of("src/main/resources/aimarket/knowledge/db"))) {
      assertThat(
              scripts
                  .map(path -> path.getFileName().toString().replaceAll("V(\\d+)__.*", "$1"))
                  .mapToInt(Integer::parseInt)
                  .max())
          .hasValue(Migrations.NEWEST);
    }
  }

  @Test
  void a_damaged_store_is_left_as_it_was_and_the_last_backup_is_named() throws IOException {
    record("f");
    Path backup;
    try (Store store = open()) {
      backup = store.backup();
    }
    byte[] damaged =
        "this was a store".repeat(4_000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Files.write(home.resolve("aimarket.mv.db"), damaged);

    assertThatThrownBy(this::open)
        .isInstanceOf(StoreProblem.class)
        .hasMessageContaining("may be damaged; it was left as it was")
        .hasMessageContaining("aimarket restore " + backup);
    assertThat(home.resolve("aimarket.mv.db")).hasBinaryContent(damaged);

    Stores.restore(StoreSettings.in(home), backup);
    try (Store store = open()) {
      assertThat(store.facts().fact("f", Clocks.NOW)).isPresent();
    }
  }

  @Test
  void a_store_without_its_password_says_what_is_missing() throws IOException {
    open().close();
    Files.delete(home.resolve("aimarket.password"));

    assertThatThrownBy(this::open)
        .isInstanceOf(StoreProblem.class)
        .hasMessageContaining("without its password")
        .hasMessageContaining("aimarket.password");
  }

  @Test
  void a_wrong_password_is_told_apart_from_damage() throws IOException {
    open().close();
    Files.writeString(home.resolve("aimarket.password"), "another");

    assertThatThrownBy(this::open)
        .isInstanceOf(StoreProblem.class)
        .hasMessageContaining("does not take the password");
  }

  @Test
  void an_unknown_database_and_one_that_is_silent_are_named() {
    assertThatThrownBy(
            () -> Stores.open(new StoreSettings(home, "jdbc:mysql://x/y?password=p", null, null)))
        .isInstanceOf(StoreProblem.class)
        .hasMessageContaining("'jdbc:mysql://x/y' is no store")
        .hasMessageNotContaining("password=p");
    assertThatThrownBy(
            () ->
                Stores.open(
                    new StoreSettings(home, "jdbc:postgresql://127.0.0.1:1/none", "a", "secret")))
        .isInstanceOf(StoreProblem.class)
        .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/none does not answer")
        .hasMessageNotContaining("secret");
  }

  @Test
  void a_backup_can_be_restored_and_the_former_store_is_kept() {
    record("before");
    Path backup = home.resolve("kept/one.zip");
    try (Store store = open()) {
      store.backup(backup);
    }
    record("after");

    List<Path> former = Stores.restore(StoreSettings.in(home), backup);

    assertThat(former).hasSize(2).allSatisfy(path -> assertThat(path).exists());
    try (Store store = open()) {
      assertThat(store.facts().fact("before", Clocks.NOW)).isPresent();
      assertThat(store.facts().fact("after", Clocks.NOW)).isEmpty();
    }
  }

  @Test
  void a_store_in_use_or_a_file_that_is_no_backup_changes_nothing() throws IOException {
    record("f");
    Path backup = home.resolve("one.zip");
    Path text = Files.writeString(home.resolve("text.zip"), "no zip");
    try (Store store = open()) {
      store.backup(backup);
      assertThatThrownBy(() -> Stores.restore(StoreSettings.in(home), backup))
          .isInstanceOf(StoreProblem.class)
          .hasMessageContaining("is in use");
    }
    assertThatThrownBy(() -> Stores.restore(StoreSettings.in(home), text))
        .isInstanceOf(StoreProblem.class)
        .hasMessageContaining("is no backup of aimarket");
    assertThatThrownBy(() -> Stores.restore(StoreSettings.in(home), home.resolve("none.zip")))
        .isInstanceOf(StoreProblem.class)
        .hasMessageContaining("cannot be read");
    try (Store store = open()) {
      assertThat(store.facts().fact("f", Clocks.NOW)).isPresent();
    }
  }

  @Test
  void seven_backups_are_kept() throws IOException {
    SteppingClock clock = new SteppingClock(Instant.parse("2026-06-01T08:00:00Z"));
    try (Store store = open(clock)) {
      for (int i = 0; i < 9; i++) {
        store.backup();
        clock.step(java.time.Duration.ofDays(1));
      }
    }

    try (var files = Files.list(home.resolve("backups"))) {
      assertThat(files.map(path -> path.getFileName().toString()).sorted())
          .hasSize(7)
          .first()
          .isEqualTo("aimarket-20260603-080000-000-daily.zip");
    }
  }

  private Store open() {
    return open(Clock.systemUTC());
  }

  private Store open(Clock clock) {
    return Stores.open(StoreSettings.in(home), clock);
  }

  private void record(String id) {
    try (Store store = open()) {
      record(store, id);
    }
  }

  private static void record(Store store, String id) {
    store
        .facts()
        .record(
            new FactStore.Batch(List.of(PAPER), List.of(figure(id, APRIL, "1")), List.of(), ANN));
  }
}
