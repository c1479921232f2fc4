package aimarket.bot.cli;

import aimarket.config.Secret;
import aimarket.config.Settings;
import aimarket.knowledge.LearnedFile;
import aimarket.knowledge.SourcedKnowledge;
import aimarket.knowledge.files.Starter;
import aimarket.knowledge.files.StoredWords;
import aimarket.knowledge.store.Clocks;
import aimarket.knowledge.store.Store;
import aimarket.knowledge.store.StoreSettings;
import aimarket.knowledge.store.Stores;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * The store, opened as the settings say and filled with the starter knowledge, and what answers
 * from it.
 */
public record Opened(
    Settings settings, Store store, Vocabulary vocabulary, SourcedKnowledge knowledge)
    implements AutoCloseable {

  static Opened with(SettingsOption option) {
    return with(option.read());
  }

  /**
   * @throws aimarket.knowledge.store.StoreProblem where the store cannot be opened, with what to do
   */
  public static Opened with(Settings settings) {
    // Read beside the opening of the store, which takes as long.
    FutureTask<Starter.Cover> reading = new FutureTask<>(Starter.Cover::load);
    new Thread(reading, "vocabulary").start();
    Store store = Stores.open(place(settings.store()));
    Vocabulary shipped = shipped(store, read(reading));
    Supplier<Vocabulary> vocabulary =
        () -> StoredWords.over(shipped, store.facts().words(Clocks.NOW));
    LearnedFile learned = LearnedFile.in(settings.store().home());
    return new Opened(
        settings,
        store,
        vocabulary.get(),
        new SourcedKnowledge(store.facts(), vocabulary, learned));
  }

  /** The shipped words; the shipped facts are recorded first where the store does not have them. */
  private static Vocabulary shipped(Store store, Starter.Cover cover) {
    if (store.starter().loaded() >= cover.version()) {
      return cover.vocabulary();
    }
    Starter starter = Starter.load();
    store.starter().load(starter.version(), starter.batch());
    return starter.vocabulary();
  }

  private static Starter.Cover read(FutureTask<Starter.Cover> reading) {
    try {
      return reading.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the vocabulary was read", e);
    }
  }

  static StoreSettings place(Settings.Store store) {
    return new StoreSettings(
        store.home(),
        store.url().orElse(null),
        store.user().orElse(null),
        store.password().map(Secret::reveal).orElse(null));
  }

  @Override
  public void close() {
    store.close();
  }
}
