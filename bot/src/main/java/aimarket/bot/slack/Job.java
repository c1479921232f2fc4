package aimarket.bot.slack;

import aimarket.bot.faces.Payload;
import java.util.List;

/**
 * Something owed to a person.
 *
 * @param ticket for the inbox
 * @param work gives what is to be said; runs on a worker
 * @param ways where to say it, the first that works
 * @param asides where to say in words that the ways did not work
 */
record Job(Ticket ticket, Work work, List<Target> ways, List<Target> asides) {
  Job {
    ways = List.copyOf(ways);
    asides = List.copyOf(asides);
  }

  /** What is to be said. */
  @FunctionalInterface
  interface Work {
    Payload run();
  }
}
