package aimarket.knowledge.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2CurationTest extends CurationContract {
  @TempDir Path home;

  @Override
  Store newStore() {
    return Stores.open(StoreSettings.in(home), clock);
  }
}
