package aimarket.knowledge.store;

import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Source;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Curation in a database. A writer's turn keeps others out between the look and the change. */
final class SqlCuration implements Curation {
  private final Database database;
  private final Clock clock;

  SqlCuration(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What is done with the newest version, once it is known to be the one that was seen. */
  @FunctionalInterface
  private interface Change {
    Outcome on(@Nullable Held newest, Handle handle, Turn turn);
  }

  @Override
  public Outcome record(Fact fact, Optional<Source> source, Standing seen, Version.Why why) {
    return change(
        fact.id(),
        seen,
        why,
        (newest, handle, turn) -> {
          Recording recording = new Recording(handle, turn, why);
          recording.shelves(
              new FactStore.Batch(source.stream().toList(), List.of(fact), List.of(), why));
          return record(fact, newest, recording);
        });
  }

  @Override
  public Outcome retire(String id, Standing seen, Version.Why why) {
    return change(
        id,
        seen,
        why,
        (newest, handle, turn) -> {
          if (newest == null || !newest.version().isOpen()) {
            return new Outcome.Meanwhile(version(newest));
          }
          return retire(newest, new Recording(handle, turn, why));
        });
  }

  @Override
  public Outcome undo(String id, Standing made, Version.Why why) {
    return change(
        id,
        made,
        why,
        (newest, handle, turn) -> {
          if (newest == null) {
            return new Outcome.Meanwhile(Optional.empty());
          }
          Recording recording = new Recording(handle, turn, why);
          if (!newest.version().isOpen()) {
            return record(newest.fact(), newest, recording);
          }
          return before(newest, handle)
              .map(version -> record(version.fact(), newest, recording))
              .orElseGet(() -> retire(newest, recording));
        });
  }

  @Override
  public Map<String, Standing> standing(Collection<String> ids) {
    Map<String, Standing> standing = new HashMap<>();
    if (!ids.isEmpty()) {
      database
          .read(handle -> new FactTable(handle).newest(Set.copyOf(ids)))
          .forEach((id, held) -> standing.put(id, standing(held)));
    }
    return standing;
  }

  private Outcome change(String id, Standing seen, Version.Why why, Change change) {
    Outcome outcome =
        database.write(
            handle -> {
              Turn turn = Turn.take(handle, clock);
              Held newest = new FactTable(handle).newest(Set.of(id)).get(id);
              Standing now = standing(newest);
              if (!now.equals(seen)) {
                return newest != null && isOf(newest.version(), why)
                    ? new Outcome.Done(Optional.empty(), now)
                    : new Outcome.Meanwhile(version(newest));
              }
              Outcome done = change.on(newest, handle, turn);
              turn.end(handle);
              return done;
            });
    database.checkpoint();
    return outcome;
  }

  private static Outcome record(Fact fact, @Nullable Held newest, Recording recording) {
    Map<String, Held> held = newest == null ? Map.of() : Map.of(fact.id(), newest);
    recording.newest(List.of(fact));
    if (recording.record(List.of(fact), held).unchanged() == 1) {
      return new Outcome.Same();
    }
    int number = newest == null ? 1 : newest.version().number() + 1;
    return new Outcome.Done(version(newest), new Standing(number, true));
  }

  private static Outcome retire(Held open, Recording recording) {
    recording.retire(open);
    return new Outcome.Done(version(open), new Standing(open.version().number(), false));
  }

  /** The version that the open one took the place of; empty where it began anew. */
  private static Optional<Version> before(Held open, Handle handle) {
    return new FactQueries(handle)
        .history(open.fact().id()).stream()
            .filter(version -> version.number() == open.version().number() - 1)
            .filter(version -> version.retired().isEmpty())
            .findFirst();
  }

  /** Whether the newest change came from the same form. */
  private static boolean isOf(Version newest, Version.Why why) {
    Version.Why last = newest.retired().orElse(newest.why());
    return last.from().equals(why.from()) && last.by().equals(why.by());
  }

  private static Standing standing(@Nullable Held newest) {
    return newest == null
        ? Standing.NONE
        : new Standing(newest.version().number(), newest.version().isOpen());
  }

  private static Optional<Version> version(@Nullable Held held) {
    return Optional.ofNullable(held).map(Held::version);
  }
}
