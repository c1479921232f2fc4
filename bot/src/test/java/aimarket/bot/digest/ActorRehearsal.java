package aimarket.bot.digest;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A {@link DigestActor} that posts one week and ends, so that all classes it needs are seen. */
final class ActorRehearsal {
  private ActorRehearsal() {}

  /**
   * @param args where to make a store
   */
  public static void main(String[] args) {
    try {
      rehearse(args[0]);
    } catch (IOException | RuntimeException e) {
      e.printStackTrace();
      Runtime.getRuntime().halt(1);
    }
  }

  private static void rehearse(String file) throws IOException {
    String jdbc = KillTrials.jdbc(file);
    Witness witness = new Witness(3, false);
    Instant now = Instant.now();
    Week week = KillTrials.SCHEDULE.latest(now).next();
    try (HikariDataSource store = KillTrials.store(jdbc)) {
      witness.prepare(store, KillTrials.SCHEDULE, now);
    }
    PipedOutputStream said = new PipedOutputStream();
    InputStream heard = new PipedInputStream(said);
    System.setIn(heard);
    Instant due = KillTrials.SCHEDULE.due(week);
    Thread ending = new Thread(() -> endOnceAllStand(witness, due, said));
    ending.start();
    String offset = String.valueOf(Duration.between(now, due).toSeconds() + 1);
    DigestActor.main(new String[] {jdbc, witness.apiUrl(), witness.botToken(), offset});
  }

  private static void endOnceAllStand(Witness witness, Instant due, PipedOutputStream said) {
    try (said) {
      String rows = "rows " + KillTrials.SCHEDULE.latest(due).name() + "\n";
      said.write(rows.getBytes(StandardCharsets.UTF_8));
      List<String> channels = witness.channels();
      while (!channels.stream().allMatch(channel -> witness.posted(channel, due) > 0)) {
        Thread.sleep(100);
      }
      Thread.sleep(1_000);
    } catch (IOException | InterruptedException e) {
      Runtime.getRuntime().halt(1);
    }
  }
}
