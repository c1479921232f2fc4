package aimarket.bot.digest;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.digest.Subscription.Wanted;
import aimarket.bot.digest.Subscription.WhenQuiet;
import aimarket.bot.inbox.Inbox;
import aimarket.knowledge.changes.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;

class DigestRoundsTest {
  private static final Schedule MONDAY =
      new Schedule(DayOfWeek.MONDAY, LocalTime.of(9, 0), ZoneOffset.UTC);
  private static final Instant DUE = Instant.parse("2026-05-11T09:00:00Z");

  @Test
  void what_falls_due_while_the_week_before_is_looked_at_is_looked_at_next() {
    var store = JdbcConnectionPool.create("jdbc:h2:mem:rounds;MODE=PostgreSQL", "bot", "bot");
    Inbox.migrate(store);
    Subscriptions subscriptions = new Subscriptions(store);
    Subscription one =
        subscriptions.put(
            new Wanted("T1", "C1", Topics.ALL, MONDAY, WhenQuiet.SKIP, "U1"),
            DUE.minusSeconds(1_000));
    Iterator<Instant> before = List.of(DUE.minusMillis(1)).iterator();
    Supplier<Instant> time = () -> before.hasNext() ? before.next() : DUE.plusMillis(1);
    RunTable runs = new RunTable(store);
    DigestRounds rounds =
        new DigestRounds(
            new DigestOffice.Parts(
                subscriptions,
                runs,
                new Editions(asked -> unasked(), time),
                new Counts(new SimpleMeterRegistry()),
                time,
                DigestRoundsTest::unasked,
                ZoneOffset.UTC,
                "/market"),
            new Ledger(runs, time, () -> {}, "one", true),
            nobody());

    assertThat(rounds.look(one.id())).contains(DUE);
    store.dispose();
  }

  private static <T> T unasked() {
    throw new IllegalStateException("nothing is due yet");
  }

  private static Poster nobody() {
    return (Poster)
        Proxy.newProxyInstance(
            Poster.class.getClassLoader(),
            new Class<?>[] {Poster.class},
            (proxy, method, args) -> unasked());
  }
}
