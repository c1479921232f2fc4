package aimarket.knowledge.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class PostgresCurationTest extends CurationContract {
  @TempDir Path home;

  @Override
  Store newStore() {
    return Stores.open(Postgres.newDatabase(home), clock);
  }
}
