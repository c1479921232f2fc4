package aimarket.knowledge.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2GapsTest extends GapsContract {
  @TempDir Path home;

  @Override
  Store newStore() {
    return Stores.open(StoreSettings.in(home), clock);
  }
}
