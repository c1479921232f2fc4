package aimarket.knowledge.vocabulary;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is fetched when it is first wanted, and then kept. */
public final class Once<T> implements Supplier<T> {
  private final Supplier<T> fetch;
  private volatile @Nullable T value;

  public Once(Supplier<T> fetch) {
    this.fetch = fetch;
  }

  @Override
  public T get() {
    T had = value;
    return had == null ? fetched() : had;
  }

  private synchronized T fetched() {
    T had = value;
    if (had == null) {
      had = fetch.get();
      value = had;
    }
    return had;
  }
}
