package aimarket.bot.slack;

import aimarket.bot.faces.Payload;
import java.util.List;
import java.util.Optional;

/**
 * Something owed to a person.
 *
 * @param ticket for the inbox
 * @param work gives what is to be said; runs on a worker
 * @param ways where to say it, the first that works
 * @param asides where to say something in words to the asker alone
 * @param remark what the asker is told once it is delivered, by the way that took it
 */
record Job(Ticket ticket, Work work, List<Target> ways, List<Target> asides, Remark remark) {
  Job(Ticket ticket, Work work, List<Target> ways, List<Target> asides) {
    this(ticket, work, ways, asides, way -> Optional.empty());
  }

  Job {
    ways = List.copyOf(ways);
    asides = List.copyOf(asides);
  }

  /** Words for the asker about the way that a message went. */
  @FunctionalInterface
  interface Remark {
    Optional<String> on(Target way);
  }

  /** What is to be said. */
  @FunctionalInterface
  interface Work {
    Payload run();
  }
}
