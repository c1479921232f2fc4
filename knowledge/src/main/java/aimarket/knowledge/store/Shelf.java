package aimarket.knowledge.store;

import org.jdbi.v3.core.statement.Update;

/** What the small versioned tables have in common. */
final class Shelf {
  private Shelf() {}

  /** The starter's word does not replace a curator's. */
  static boolean mayReplace(String heldBy, Version.Why why) {
    return !why.isStarter() || Version.Why.STARTER.equals(heldBy);
  }

  /** The columns that say when, by whom, why and from where. */
  static Update bind(Update insert, Turn turn, Version.Why why) {
    return insert
        .bind("at", Times.at(turn.at()))
        .bind("far", Times.at(Times.FAR))
        .bind("by_whom", why.by())
        .bind("reason", why.reason())
        .bind("from_where", why.from());
  }
}
