package aimarket.knowledge.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class PostgresGapsTest extends GapsContract {
  @TempDir Path home;

  @Override
  Store newStore() {
    return Stores.open(Postgres.newDatabase(home), clock);
  }
}
