package aimarket.bot.rehearsal;

import aimarket.bot.local.Control;
import aimarket.bot.local.Message;
import aimarket.bot.local.Mishap;
import aimarket.bot.testing.RunningBot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** One person in a channel of their own, who asks one thing after the other. */
final class Lane {
  /** Of the bot, and of Slack where a request was not acknowledged. */
  private static final Pattern BUSY =
      Pattern.compile("^I am busy just now|failed with the error|^That did not work");

  private final Control people;
  private final BooleanSupplier idle;
  private final Duration longest;
  private final String person;
  private final String channel;
  private final String direct;

  /**
   * @param idle whether the bot owes this word nothing any more
   * @param longest that a person waits
   */
  Lane(Control people, String name, BooleanSupplier idle, Duration longest) {
    this.people = people;
    this.idle = idle;
    this.longest = longest;
    this.person = people.join(name);
    this.channel = people.open("of" + name, person);
    this.direct = people.directMessages(person);
  }

  Trial run(String word, Surface surface, List<Mishap> mishaps) {
    Message shared = surface == Surface.SHARE ? first(word) : null;
    int before = seen().size();
    people.strike(word, mishaps);
    Instant start = Instant.now();
    switch (surface) {
      case COMMAND -> people.send(person, channel, RunningBot.COMMAND + " " + word).join();
      case MENTION -> people.send(person, channel, "@market " + word).join();
      case DIRECT -> people.send(person, direct, word).join();
      case SHARE -> people.press(person, java.util.Objects.requireNonNull(shared), "share").join();
    }
    Duration took = waited(start, before);
    // Later answers carry this word in their buttons.
    people.strike(word, List.of());
    List<Message> fresh = seen().subList(before, seen().size());
    return new Trial(
        word, surface, mishaps, judged(word, surface, fresh, idle.getAsBoolean()), took);
  }

  /** A question without any fault; how long it took. */
  Duration plain(String word, Surface surface) {
    return run(word, surface, List.of()).took();
  }

  /** An answer that can be shared; asked for again where this machine was too slow for one. */
  private Message first(String word) {
    for (int i = 0; i < 20 && answers(word) == 0; i++) {
      if (i % 10 == 0) {
        people.send(person, channel, RunningBot.COMMAND + " " + word).join();
      }
      for (int wait = 0; wait < 100 && answers(word) == 0; wait++) {
        pause(20);
      }
    }
    return seen().stream()
        .filter(m -> m.text().startsWith(word + "\n"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no answer to share: " + word));
  }

  private Duration waited(Instant start, int before) {
    Instant end = start.plus(longest);
    Instant first = end;
    // A moment more after the bot is done: what comes late would be the second one.
    while (Instant.now().isBefore(end)) {
      if (seen().size() > before && first.equals(end)) {
        first = Instant.now();
      }
      if (!first.equals(end) && idle.getAsBoolean()) {
        break;
      }
      pause(20);
    }
    pause(150);
    return Duration.between(start, first);
  }

  /** All that the bot let this person see, in the order of its coming. */
  private List<Message> seen() {
    return java.util.stream.Stream.of(
            people.messages(channel), people.messages(direct), people.ephemeral(person))
        .flatMap(List::stream)
        .filter(m -> m.user().equals(Control.BOT_USER) || m.user().equals("USLACKBOT"))
        .sorted(java.util.Comparator.comparing(Message::ts))
        .toList();
  }

  /** How often this word's answer stands there, over the whole run. */
  long answers(String word) {
    return seen().stream().filter(m -> m.text().startsWith(word + "\n")).count();
  }

  private static Saw judged(String word, Surface surface, List<Message> fresh, boolean settled) {
    List<Message> answers = fresh.stream().filter(m -> m.text().startsWith(word + "\n")).toList();
    boolean told = fresh.stream().anyMatch(m -> m.text().startsWith("I have an answer for you"));
    if (answers.size() > 1) {
      return Saw.TWICE;
    }
    if (answers.isEmpty()) {
      if (fresh.stream().anyMatch(m -> BUSY.matcher(m.text()).find())) {
        return Saw.BUSY;
      }
      Saw without = settled ? Saw.NOTHING : Saw.KEPT;
      return told ? Saw.TOLD : without;
    }
    Message answer = answers.get(0);
    if (told) {
      return Saw.UNSURE;
    }
    if (answer.text().contains("did not take the drawn answer")) {
      return Saw.WORDS;
    }
    boolean meantForAll = surface == Surface.MENTION || surface == Surface.SHARE;
    return meantForAll && answer.onlyFor() != null ? Saw.ALONE : Saw.ANSWER;
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
