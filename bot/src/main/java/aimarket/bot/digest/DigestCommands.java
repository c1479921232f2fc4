package aimarket.bot.digest;

import aimarket.bot.digest.Edition.Kind;
import aimarket.bot.digest.Subscription.Wanted;
import aimarket.bot.digest.Subscription.WhenQuiet;
import aimarket.knowledge.changes.Topics;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people say of digests, and what they are told. */
public final class DigestCommands {
  private static final Pattern DIGEST =
      Pattern.compile("digests?(?:\\s+(.*))?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern CHANNEL = Pattern.compile("\\{#([A-Z0-9]+)\\}");
  private static final Pattern BARE_CHANNEL = Pattern.compile("(?<!\\S)#\\S+");
  private static final Pattern ALSO_QUIET =
      Pattern.compile(
          "\\b(?:also|even)\\s+(?:when|if)\\s+(?:it\\s+is\\s+)?(?:quiet|nothing(?:\\s+(?:has\\s+)?changed|\\s+is\\s+new)?)",
          Pattern.CASE_INSENSITIVE);
  private static final Duration AT_LEAST = Duration.ofDays(7);

  private final Subscriptions subscriptions;
  private final Ledger ledger;
  private final Editions editions;
  private final Poster poster;
  private final DigestClock clock;
  private final DigestOffice.Parts parts;

  DigestCommands(DigestOffice.Parts parts, Ledger ledger, Poster poster, DigestClock clock) {
    this.parts = parts;
    this.subscriptions = parts.subscriptions();
    this.editions = parts.editions();
    this.ledger = ledger;
    this.poster = poster;
    this.clock = clock;
  }

  /** Who says something, and where. */
  public record Speaker(String team, String channel, String user) {}

  /**
   * What comes back, for them alone.
   *
   * @param edition to be shown below the words
   */
  public record Said(String words, Optional<Edition> edition) {
    static Said words(String words) {
      return new Said(words, Optional.empty());
    }
  }

  /** Whether the words are about digests at all. */
  public boolean takes(String text) {
    return DIGEST.matcher(text.strip()).matches();
  }

  /**
   * @param text with channels as {@code {#C0123}}
   */
  public Said say(String text, Speaker speaker) {
    Matcher digest = DIGEST.matcher(text.strip());
    String rest = digest.matches() && digest.group(1) != null ? digest.group(1).strip() : "";
    String verb = rest.replaceFirst("(?s)\\s.*", "").toLowerCase(Locale.ROOT);
    String more = rest.substring(verb.length()).strip();
    try {
      return switch (verb) {
        case "subscribe" -> subscribe(more, speaker);
        case "list", "status" -> list(speaker);
        case "preview" -> preview(more, speaker);
        case "send" -> send(more, speaker);
        case "pause" -> pause(more, speaker);
        case "resume" -> resume(more, speaker);
        case "unsubscribe", "cancel", "stop" -> unsubscribe(more, speaker);
        case "", "help" -> Said.words(help());
        default -> Said.words("I know no 'digest %s'.\n%s".formatted(verb, help()));
      };
    } catch (Misunderstood e) {
      return Said.words(String.valueOf(e.getMessage()));
    }
  }

  private String help() {
    return """
        A digest is one message a week on what became known. You can type:
        %1$s digest subscribe [companies and measures] every Monday 09:00 Europe/Berlin here
        %1$s digest list
        %1$s digest preview
        %1$s digest send now
        %1$s digest pause until %2$s
        %1$s digest resume
        %1$s digest unsubscribe"""
        .formatted(command(), today(parts.zone()).plusWeeks(2));
  }

  private Said subscribe(String more, Speaker speaker) {
    Matcher quiet = ALSO_QUIET.matcher(more);
    WhenQuiet whenQuiet = quiet.find() ? WhenQuiet.LINE : WhenQuiet.SKIP;
    String text = quiet.replaceAll(" ");
    String channel = channel(text, speaker);
    text = CHANNEL.matcher(text).replaceAll(" ").replaceAll("(?i)\\bhere\\b", " ");
    String[] halves = text.split("(?i)\\bevery\\b", 2);
    Schedule schedule =
        halves.length == 2 && !halves[1].isBlank()
            ? WhenReader.schedule(halves[1], parts.zone())
            : new Schedule(DayOfWeek.MONDAY, LocalTime.of(9, 0), parts.zone());
    Topics topics = new TopicReader(parts.vocabulary().get()).read(halves[0]);
    Wanted wanted =
        new Wanted(speaker.team(), channel, topics, schedule, whenQuiet, speaker.user());
    boolean known = subscriptions.same(wanted).isPresent();
    Subscription put = subscriptions.put(wanted, ledger.now());
    clock.changed(put.id());
    if (!known && !channel.startsWith("D")) {
      announce(put);
    }
    return Said.words(
        "%s digest %d: %s, in %s.\n%s\n%s"
            .formatted(
                known ? "Changed" : "Set up",
                put.id(),
                about(put),
                Names.channel(channel),
                next(put),
                whenQuiet == WhenQuiet.SKIP
                    ? "A week in which nothing became known is skipped; add 'also when quiet' to get a line then too."
                    : "A week in which nothing became known gets one line."));
  }

  private static String channel(String text, Speaker speaker) {
    Matcher named = CHANNEL.matcher(text);
    if (named.find()) {
      return named.group(1);
    }
    Matcher bare = BARE_CHANNEL.matcher(text);
    if (bare.find()) {
      throw new Misunderstood(
          "Slack does not tell me which channel %s is. Type the command in that channel, with 'here' in its place."
              .formatted(bare.group()));
    }
    return speaker.channel();
  }

  /** A channel that does not want it hears of it at once, and so does the bot that may not post. */
  private void announce(Subscription put) {
    String words =
        "%s set up a weekly digest here: %s.\n%s\n%s digest list shows it, %s digest unsubscribe %d ends it."
            .formatted(
                Names.person(put.wanted().owner()),
                about(put),
                next(put),
                command(),
                command(),
                put.id());
    poster
        .say(put.team(), put.channel(), words, Turn.FREE)
        .whenComplete(
            (posted, failed) -> {
              if (posted.gone() && subscriptions.stop(put.id(), posted.why())) {
                poster.say(
                    put.team(),
                    put.wanted().owner(),
                    "I cannot post the digest %d in %s: %s. Once that is mended: %s digest resume %d"
                        .formatted(
                            put.id(),
                            Names.channel(put.channel()),
                            Owners.reason(posted.why()),
                            command(),
                            put.id()),
                    Turn.FREE);
              }
            });
  }

  private Said list(Speaker speaker) {
    List<Subscription> all = seen(speaker);
    if (all.isEmpty()) {
      return Said.words(none());
    }
    StringBuilder lines = new StringBuilder();
    for (Subscription one : all) {
      lines.append(
          "%d: %s, in %s.\n    %s Last: %s. %s\n"
              .formatted(
                  one.id(),
                  about(one),
                  Names.channel(one.channel()),
                  state(one),
                  ledger.last(one.id()).map(run -> last(one, run)).orElse("none yet"),
                  one.active() ? next(one) : ""));
    }
    return Said.words(lines.toString().strip());
  }

  private String state(Subscription one) {
    if (!one.active()) {
      return "Stopped: %s; %s digest resume %d once that is mended."
          .formatted(Owners.reason(one.why()), command(), one.id());
    }
    return one.pausedAt(ledger.now())
        ? "Paused until %s."
            .formatted(LocalDate.ofInstant(one.pausedUntil(), one.schedule().zone()))
        : "Active.";
  }

  private static String last(Subscription one, Run run) {
    String how =
        switch (run.state()) {
          case CLAIMED, SENDING -> "on its way";
          case SENT -> "sent";
          case UNKNOWN -> "it is not known whether Slack has it";
          case FAILED -> "failed, " + Owners.reason(run.why());
          case SKIPPED -> "skipped, " + run.why();
          case STALE -> "not posted before the next was due, which covers it";
        };
    return Edition.when(run.due(), one.schedule().zone()) + ", " + how;
  }

  private Said preview(String more, Speaker speaker) {
    List<Subscription> here =
        seen(speaker).stream().filter(s -> s.channel().equals(speaker.channel())).toList();
    Subscription shown =
        more.isEmpty() && !here.isEmpty()
            ? here.get(0)
            : more.matches("\\d{1,9}")
                ? numbered(speaker, Long.parseLong(more))
                : passing(more, speaker);
    return new Said("", Optional.of(edition(shown, Kind.PREVIEW)));
  }

  /** As if somebody had subscribed to these topics. */
  private Subscription passing(String topics, Speaker speaker) {
    Topics read = new TopicReader(parts.vocabulary().get()).read(topics);
    Schedule schedule = new Schedule(DayOfWeek.MONDAY, LocalTime.of(9, 0), parts.zone());
    return new Subscription(
        0,
        new Wanted(
            speaker.team(), speaker.channel(), read, schedule, WhenQuiet.LINE, speaker.user()),
        Subscription.NOT_PAUSED,
        Subscription.State.ACTIVE,
        "",
        ledger.now());
  }

  private Said send(String more, Speaker speaker) {
    String rest = more.replaceFirst("(?i)\\bnow\\b", " ").strip();
    if (rest.length() == more.length() || !rest.isEmpty() && !rest.matches("\\d{1,9}")) {
      throw new Misunderstood(
          "To see a digest in its channel at once, marked as a test, type: %s digest send now"
              .formatted(command()));
    }
    Subscription one = chosen(rest, speaker);
    poster
        .post(edition(one, Kind.TEST), Turn.FREE)
        .whenComplete(
            (posted, failed) -> {
              if (posted.kind() != Posted.Kind.DELIVERED) {
                poster.say(
                    one.team(),
                    speaker.user(),
                    "The test of digest %d in %s is not confirmed: %s."
                        .formatted(
                            one.id(), Names.channel(one.channel()), Owners.reason(posted.why())),
                    Turn.FREE);
              }
            });
    return Said.words(
        "A test of digest %d is on its way to %s. It does not count: the next one comes as usual."
            .formatted(one.id(), Names.channel(one.channel())));
  }

  /** As it would be now, and of a week at least. */
  private Edition edition(Subscription one, Kind kind) {
    Instant now = ledger.now();
    Instant week = now.minus(AT_LEAST);
    Instant covered = ledger.after(one, one.schedule().latest(now).next());
    Instant after = covered.isBefore(week) ? covered : week;
    Week next = nextWeek(one);
    return new Edition(
        one,
        editions.of(one.wanted(), after, now),
        Run.weeks(after, now),
        one.schedule().due(next),
        one.schedule().remark(next).orElse(""),
        "",
        kind,
        command());
  }

  private Said pause(String more, Speaker speaker) {
    String[] halves = more.split("(?i)\\buntil\\b", 2);
    LocalDate example = today(parts.zone()).plusWeeks(2);
    if (halves.length < 2 || halves[1].isBlank()) {
      throw new Misunderstood(
          "Say until when: %s digest pause until %s".formatted(command(), example));
    }
    Subscription one = chosen(halves[0].strip(), speaker);
    LocalDate day = WhenReader.day(halves[1], today(one.schedule().zone()));
    subscriptions.pause(one.id(), day.atStartOfDay(one.schedule().zone()).toInstant());
    Subscription paused = subscriptions.find(one.id()).orElse(one);
    return Said.words(
        "Digest %d is paused until %s. %s It covers what became known meanwhile."
            .formatted(one.id(), day, next(paused)));
  }

  private Said resume(String more, Speaker speaker) {
    Subscription one = chosen(more, speaker);
    subscriptions.pause(one.id(), Subscription.NOT_PAUSED);
    Subscription active = subscriptions.find(one.id()).orElse(one);
    return Said.words("Digest %d goes on. %s".formatted(one.id(), next(active)));
  }

  private Said unsubscribe(String more, Speaker speaker) {
    Subscription one = chosen(more, speaker);
    subscriptions.delete(one.id());
    return Said.words(
        "Digest %d has ended: %s, in %s. What was posted stays."
            .formatted(one.id(), about(one), Names.channel(one.channel())));
  }

  /** By its number, or the only one of this channel. */
  private Subscription chosen(String number, Speaker speaker) {
    if (number.matches("\\d{1,9}")) {
      return numbered(speaker, Long.parseLong(number));
    }
    if (!number.isEmpty()) {
      throw new Misunderstood(
          "'%s' is no number of a digest; %s digest list shows them.".formatted(number, command()));
    }
    List<Subscription> here =
        seen(speaker).stream().filter(s -> s.channel().equals(speaker.channel())).toList();
    if (here.isEmpty()) {
      throw new Misunderstood(none());
    }
    if (here.size() > 1) {
      throw new Misunderstood(
          "There are %d digests here. Say which one by its number, which %s digest list shows."
              .formatted(here.size(), command()));
    }
    return here.get(0);
  }

  private Subscription numbered(Speaker speaker, long number) {
    return seen(speaker).stream()
        .filter(s -> s.id() == number)
        .findFirst()
        .orElseThrow(
            () ->
                new Misunderstood(
                    "There is no digest %d here, and none of yours elsewhere; %s digest list shows them."
                        .formatted(number, command())));
  }

  private String none() {
    return "No digest is set up here. To get one: %s digest subscribe %s here"
        .formatted(command(), WhenReader.EXAMPLE);
  }

  private List<Subscription> seen(Speaker speaker) {
    return subscriptions.seenBy(speaker.team(), speaker.channel(), speaker.user());
  }

  private String about(Subscription one) {
    return TopicReader.words(one.wanted().topics(), parts.vocabulary().get())
        + ", "
        + one.schedule().words();
  }

  private String next(Subscription one) {
    Week week = nextWeek(one);
    String remark = one.schedule().remark(week).map(r -> " (" + r + ")").orElse("");
    return "Next: %s%s."
        .formatted(Edition.when(one.schedule().due(week), one.schedule().zone()), remark);
  }

  /** The first whose moment comes, which is not paused, and which has had none yet. */
  private Week nextWeek(Subscription one) {
    Schedule schedule = one.schedule();
    Instant now = ledger.now();
    Week week = schedule.latest(now).next();
    while (one.pausedAt(schedule.due(week))
        || ledger.find(new Run.Key(one.id(), week)).isPresent()) {
      week = week.next();
    }
    return week;
  }

  private LocalDate today(java.time.ZoneId zone) {
    return LocalDate.ofInstant(ledger.now(), zone);
  }

  private String command() {
    return parts.command();
  }
}
