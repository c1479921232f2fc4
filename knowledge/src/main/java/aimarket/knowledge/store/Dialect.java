package aimarket.knowledge.store;

import java.util.Locale;

/** The few differences between the databases. */
enum Dialect {
  H2("varchar(200)"),
  /** Names in "C" order, as H2 and Java have them, whatever the locale of the database. */
  POSTGRESQL("varchar(200) collate \"C\"");

  private final String slug;

  Dialect(String slug) {
    this.slug = slug;
  }

  /** The type of ids and slugs. */
  String slug() {
    return slug;
  }

  /**
   * @throws StoreProblem for an address of another database
   */
  static Dialect of(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    if (lower.startsWith("jdbc:h2:")) {
      return H2;
    }
    if (lower.startsWith("jdbc:postgresql:")) {
      return POSTGRESQL;
    }
    throw new StoreProblem(
        "'%s' is no store that aimarket knows; write jdbc:postgresql://HOST/DATABASE, or leave it out for the embedded store"
            .formatted(url.replaceAll("\\?.*", "")));
  }
}
