package aimarket.bot.digest;

import aimarket.bot.digest.Edition.Kind;
import aimarket.bot.digest.Subscription.Wanted;
import aimarket.bot.digest.Subscription.WhenQuiet;
import aimarket.knowledge.changes.Topics;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people say of digests, and what they are told. */
public final class DigestCommands {
  private static final Long NEW = 0L;
  private static final Pattern DIGEST =
      Pattern.compile("digests?(?:\\s+(.*))?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern CHANNEL = Pattern.compile("\\{#([A-Z0-9]+)\\}");
  private static final Pattern BARE_CHANNEL = Pattern.compile("(?<!\\S)#\\S+");
  private static final Pattern ALSO_QUIET =
      Pattern.compile(
          "\\b(?:also|even)\\s+(?:when|if)\\s+(?:it\\s+is\\s+)?(?:quiet|nothing(?:\\s+(?:has\\s+)?changed|\\s+is\\s+new)?)",
          Pattern.CASE_INSENSITIVE);

  private final Subscriptions subscriptions;
  private final Ledger ledger;
  private final DigestLines lines;
  private final Samples samples;
  private final Announcer announcer;
  private final SettingUp settingUp;
  private final DigestOffice.Parts parts;

  DigestCommands(
      DigestOffice.Parts parts,
      Ledger ledger,
      DigestLines lines,
      Announcer announcer,
      SettingUp settingUp) {
    this.parts = parts;
    this.subscriptions = parts.subscriptions();
    this.lines = lines;
    this.samples = new Samples(parts, ledger, lines);
    this.ledger = ledger;
    this.announcer = announcer;
    this.settingUp = settingUp;
  }

  /** Who says something, and where. */
  public record Speaker(String team, String channel, String user) {}

  /**
   * What comes back, for them alone.
   *
   * @param edition to be shown below the words
   * @param forms digests that can be changed in a form; 0 for one that is not there yet
   */
  public record Said(String words, Optional<Edition> edition, List<Long> forms) {
    public Said {
      forms = List.copyOf(forms);
    }

    static Said words(String words, Long... forms) {
      return new Said(words, Optional.empty(), List.of(forms));
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
        case "", "help" -> Said.words(help(), NEW);
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
    Topics topics = topics(halves[0]);
    Wanted wanted =
        new Wanted(speaker.team(), channel, topics, schedule, whenQuiet, speaker.user());
    return Said.words(settingUp.told(settingUp.put(wanted)));
  }

  private Topics topics(String words) {
    return new TopicReader(parts.vocabulary().get()).read(words);
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

  private Said list(Speaker speaker) {
    List<Subscription> all = seen(speaker);
    if (all.isEmpty()) {
      return Said.words(none(), NEW);
    }
    String words = String.join("\n", all.stream().map(lines::whole).toList());
    return Said.words(words, all.stream().map(Subscription::id).toArray(Long[]::new));
  }

  private Said preview(String more, Speaker speaker) {
    List<Subscription> here = here(speaker);
    Subscription shown =
        more.isEmpty() && !here.isEmpty()
            ? here.get(0)
            : more.matches("\\d{1,9}")
                ? numbered(speaker, Long.parseLong(more))
                : samples.wanted(topics(more), speaker);
    return new Said("", Optional.of(samples.of(shown, Kind.PREVIEW)), List.of());
  }

  private Said send(String more, Speaker speaker) {
    String rest = more.replaceFirst("(?i)\\bnow\\b", " ").strip();
    if (rest.length() == more.length() || !rest.isEmpty() && !rest.matches("\\d{1,9}")) {
      throw new Misunderstood(
          "To see a digest in its channel at once, marked as a test, type: %s digest send now"
              .formatted(command()));
    }
    Subscription one = chosen(rest, speaker);
    announcer.test(samples.of(one, Kind.TEST), speaker);
    return Said.words(
        "A test of digest %d is on its way to %s. It does not count: the next one comes as usual."
            .formatted(one.id(), Names.channel(one.channel())));
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
            .formatted(one.id(), day, lines.next(paused)));
  }

  private Said resume(String more, Speaker speaker) {
    Subscription one = chosen(more, speaker);
    subscriptions.pause(one.id(), Subscription.NOT_PAUSED);
    Subscription active = subscriptions.find(one.id()).orElse(one);
    return Said.words("Digest %d goes on. %s".formatted(one.id(), lines.next(active)));
  }

  private Said unsubscribe(String more, Speaker speaker) {
    Subscription one = chosen(more, speaker);
    subscriptions.delete(one.id());
    return Said.words(
        "Digest %d has ended: %s, in %s. What was posted stays."
            .formatted(one.id(), lines.about(one), Names.channel(one.channel())));
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
    List<Subscription> here = here(speaker);
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

  /** Direct messages are set up by the person's id in the form, by the conversation's if typed. */
  private List<Subscription> here(Speaker speaker) {
    boolean direct = Names.isDirect(speaker.channel());
    return seen(speaker).stream()
        .filter(
            s ->
                s.channel().equals(speaker.channel())
                    || direct && s.channel().equals(speaker.user()))
        .toList();
  }

  private List<Subscription> seen(Speaker speaker) {
    return subscriptions.seenBy(speaker.team(), speaker.channel(), speaker.user());
  }

  private LocalDate today(java.time.ZoneId zone) {
    return LocalDate.ofInstant(ledger.now(), zone);
  }

  private String command() {
    return parts.command();
  }
}
