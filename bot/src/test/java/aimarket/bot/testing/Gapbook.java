package aimarket.bot.testing;

import aimarket.knowledge.store.Gap;
import aimarket.knowledge.store.Gaps;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Gaps in memory, in the order in which they were noted; fails when it is told to. */
public final class Gapbook implements Gaps {
  private final List<Gap> noted = new CopyOnWriteArrayList<>();
  private volatile @Nullable RuntimeException failure;

  public List<Gap> noted() {
    return List.copyOf(noted);
  }

  public void failWith(RuntimeException problem) {
    failure = problem;
  }

  @Override
  public void note(Gap gap) {
    RuntimeException problem = failure;
    if (problem != null) {
      throw problem;
    }
    noted.add(gap);
  }

  @Override
  public List<Tally> since(LocalDate day, @Nullable String team) {
    throw new UnsupportedOperationException("nobody reads this one");
  }

  @Override
  public void forget() {}
}
