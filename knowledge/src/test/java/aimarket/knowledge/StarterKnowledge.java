package aimarket.knowledge;

import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.answer.Digest;
import aimarket.knowledge.files.Starter;
import aimarket.knowledge.store.Clocks;
import aimarket.knowledge.store.FactStore;
import aimarket.knowledge.store.Store;
import aimarket.knowledge.store.StoreSettings;
import aimarket.knowledge.store.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The shipped knowledge in a real H2, opened once for all tests that only read. */
public final class StarterKnowledge {
  /** A day on which the starter knowledge was fresh. */
  public static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

  /** When the store of the tests took it in. */
  private static final Instant RECORDED = TODAY.atTime(6, 0).toInstant(ZoneOffset.UTC);

  private static final Starter STARTER = Starter.load();
  private static final Store STORE = open();
  private static final SourcedKnowledge KNOWLEDGE =
      new SourcedKnowledge(STORE.facts(), STARTER::vocabulary);

  private StarterKnowledge() {}

  public static Answer ask(String... turns) {
    return KNOWLEDGE.ask(new Asked(List.of(turns), TODAY, Clocks.NOW));
  }

  public static Answer ask(Asked asked) {
    return KNOWLEDGE.ask(asked);
  }

  public static Digest digest(DigestAsked asked) {
    return KNOWLEDGE.digest(asked);
  }

  public static FactStore facts() {
    return STORE.facts();
  }

  public static Starter starter() {
    return STARTER;
  }

  private static Store open() {
    try {
      Store store =
          Stores.open(
              StoreSettings.in(Files.createTempDirectory("starter")),
              Clock.fixed(RECORDED, ZoneOffset.UTC));
      store.starter().load(STARTER.version(), STARTER.batch());
      return store;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
