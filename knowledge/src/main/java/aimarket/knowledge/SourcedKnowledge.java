package aimarket.knowledge;

import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.answer.CheckComposer;
import aimarket.knowledge.answer.Composer;
import aimarket.knowledge.answer.Digest;
import aimarket.knowledge.answer.DigestComposer;
import aimarket.knowledge.answer.Missing;
import aimarket.knowledge.check.FigureCheck;
import aimarket.knowledge.plan.Evidence;
import aimarket.knowledge.plan.Ranking;
import aimarket.knowledge.reading.Known;
import aimarket.knowledge.reading.Learned;
import aimarket.knowledge.reading.MessageReader;
import aimarket.knowledge.reading.QuestionReader;
import aimarket.knowledge.reading.Reading;
import aimarket.knowledge.store.Clocks;
import aimarket.knowledge.store.FactStore;
import aimarket.knowledge.store.Word;
import aimarket.knowledge.vocabulary.Once;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers from a store of facts. What is derived from the facts is made anew when the store has
 * changed.
 */
public final class SourcedKnowledge implements Knowledge, Digests {
  private final FactStore store;
  private final Supplier<Vocabulary> vocabulary;
  private final LearnedFile file;
  private volatile @Nullable Derived derived;

  /**
   * @param vocabulary asked again whenever the store has changed, since an import may bring words
   */
  public SourcedKnowledge(FactStore store, Supplier<Vocabulary> vocabulary) {
    this(store, vocabulary, LearnedFile.NONE);
  }

  /**
   * @param file spares learning anew what was learned at an earlier start
   */
  public SourcedKnowledge(FactStore store, Supplier<Vocabulary> vocabulary, LearnedFile file) {
    this.store = store;
    this.vocabulary = vocabulary;
    this.file = file;
  }

  @Override
  public Answer ask(Asked asked) {
    Derived now = derived();
    Reading reading = now.reader.read(asked.turns(), asked.today());
    Evidence evidence = new Evidence(store, now.vocabulary, asked.clocks());
    return Missing.toldIn(
        new Composer(evidence, now.ranking, asked.today()).compose(reading), reading);
  }

  @Override
  public Digest digest(DigestAsked asked) {
    store.settle();
    Clocks clocks = new Clocks(asked.team(), null, asked.recordedAt());
    Evidence evidence = new Evidence(store, derived().vocabulary, clocks);
    return new DigestComposer(evidence)
        .compose(asked.after(), asked.upTo(), asked.zone(), asked.topics(), asked.recordedAt());
  }

  @Override
  public Answer why(Asked asked) {
    Derived now = derived();
    Reading reading = now.reader.read(asked.turns(), asked.today());
    Composer composer =
        new Composer(
            new Evidence(store, now.vocabulary, asked.clocks()), now.ranking, asked.today());
    return composer.why(reading, composer.compose(reading));
  }

  @Override
  public Answer check(Asked message) {
    Derived now = derived();
    Evidence evidence = new Evidence(store, now.vocabulary, message.clocks());
    FigureCheck check = new FigureCheck(evidence);
    return new CheckComposer(evidence)
        .compose(
            now.messages.get().read(message.last(), message.today()).stream()
                .map(check::check)
                .toList());
  }

  @Override
  public void prepare() {
    derived();
  }

  private Derived derived() {
    long revision = store.revision();
    Derived current = derived;
    return current == null || current.revision != revision ? derivedAnew(revision) : current;
  }

  /** Once for all who ask at that moment. */
  private synchronized Derived derivedAnew(long revision) {
    Derived current = derived;
    if (current == null || current.revision < revision) {
      current = derive(revision);
      derived = current;
    }
    return current;
  }

  private Derived derive(long revision) {
    Vocabulary words = vocabulary.get();
    Evidence evidence = new Evidence(store, words, Clocks.NOW);
    Ranking ranking = new Ranking(evidence.statements(), words);
    Known known = StoreKnown.of(store, evidence);
    List<Word> more = store.words(Clocks.NOW);
    // What came in while this was gathered belongs to another revision, and not in the file.
    LearnedFile kept = store.revision() == revision ? file : LearnedFile.NONE;
    Learned learned = kept.of(more, known.statements(), () -> Learned.from(words, known));
    // Made when the first message is checked: a start does not wait for it.
    Once<MessageReader> messages = new Once<>(() -> new MessageReader(words));
    return new Derived(
        revision, words, ranking, new QuestionReader(words, known, learned), messages);
  }

  private record Derived(
      long revision,
      Vocabulary vocabulary,
      Ranking ranking,
      QuestionReader reader,
      Supplier<MessageReader> messages) {}
}
