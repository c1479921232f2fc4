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
 * @param delivered what is done once all of it is there
 * @param remark what the asker is told once it is delivered, by the way that took it
 */
record Job(
    Ticket ticket,
    Work work,
    List<Target> ways,
    List<Target> asides,
    Remark remark,
    Delivered delivered) {
  Job(Ticket ticket, Work work, List<Target> ways, List<Target> asides) {
    this(ticket, work, ways, asides, way -> Optional.empty());
  }

  Job(Ticket ticket, Work work, List<Target> ways, List<Target> asides, Remark remark) {
    this(ticket, work, ways, asides, remark, (way, sent) -> {});
  }

  /** The same, and this is done once it is delivered. */
  Job then(Delivered more) {
    return new Job(ticket, work, ways, asides, remark, more);
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

  /** Something that is done with a message that Slack has. */
  @FunctionalInterface
  interface Delivered {
    void by(Target way, Sent sent);
  }

  /** What is to be said. */
  @FunctionalInterface
  interface Work {
    Payload run();
  }
}
