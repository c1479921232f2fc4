package aimarket.bot.cli;

import aimarket.config.Secret;
import aimarket.config.Settings;
import aimarket.knowledge.Knowledge;
import aimarket.knowledge.SourcedKnowledge;
import aimarket.knowledge.files.Starter;
import aimarket.knowledge.files.StoredWords;
import aimarket.knowledge.store.Clocks;
import aimarket.knowledge.store.Store;
import aimarket.knowledge.store.StoreSettings;
import aimarket.knowledge.store.Stores;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.function.Supplier;

/**
 * The store, opened as the settings say and filled with the starter knowledge, and what answers
 * from it.
 */
public record Opened(Settings settings, Store store, Vocabulary vocabulary, Knowledge knowledge)
    implements AutoCloseable {

  static Opened with(SettingsOption option) {
    return with(option.read());
  }

  /**
   * @throws aimarket.knowledge.store.StoreProblem where the store cannot be opened, with what to do
   */
  public static Opened with(Settings settings) {
    Store store = Stores.open(place(settings.store()));
    Starter starter = Starter.load();
    store.starter().load(starter.version(), starter.batch());
    Supplier<Vocabulary> vocabulary =
        () -> StoredWords.over(starter.vocabulary(), store.facts().words(Clocks.NOW));
    return new Opened(
        settings, store, vocabulary.get(), new SourcedKnowledge(store.facts(), vocabulary));
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
