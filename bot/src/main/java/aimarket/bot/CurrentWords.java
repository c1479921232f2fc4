package aimarket.bot;

import aimarket.knowledge.files.Starter;
import aimarket.knowledge.files.StoredWords;
import aimarket.knowledge.store.Clocks;
import aimarket.knowledge.store.FactStore;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The vocabulary as the store has it now. What ships is read when it is first wanted, not before.
 */
final class CurrentWords implements Supplier<Vocabulary> {
  private final FactStore facts;
  private @Nullable Vocabulary shipped;

  CurrentWords(FactStore facts) {
    this.facts = facts;
  }

  @Override
  public Vocabulary get() {
    return StoredWords.over(shipped(), facts.words(Clocks.NOW));
  }

  private synchronized Vocabulary shipped() {
    if (shipped == null) {
      shipped = Starter.Cover.load().vocabulary();
    }
    return shipped;
  }
}
