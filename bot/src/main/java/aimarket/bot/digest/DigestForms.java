package aimarket.bot.digest;

import aimarket.bot.digest.DigestCommands.Speaker;
import aimarket.bot.digest.Handed.Done;
import aimarket.bot.digest.Subscription.Wanted;
import aimarket.bot.digest.Subscription.WhenQuiet;
import aimarket.knowledge.changes.Topics;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Digests as forms: what stands in them, and what comes of what people left there. */
public final class DigestForms {
  private final DigestOffice.Parts parts;
  private final Subscriptions subscriptions;
  private final Ledger ledger;
  private final DigestLines lines;
  private final SettingUp settingUp;

  DigestForms(DigestOffice.Parts parts, Ledger ledger, DigestLines lines, SettingUp settingUp) {
    this.parts = parts;
    this.subscriptions = parts.subscriptions();
    this.ledger = ledger;
    this.lines = lines;
    this.settingUp = settingUp;
  }

  /** All that a person set up, wherever it is posted. */
  public List<Card> of(String team, String user) {
    return subscriptions.seenBy(team, "", user).stream().map(this::card).toList();
  }

  private Card card(Subscription one) {
    return new Card(
        one.id(),
        "%s, in %s".formatted(lines.about(one), Names.channel(one.channel())),
        lines.standing(one),
        !one.active() || one.pausedAt(ledger.now()));
  }

  /** For a new one, where the person is. */
  public Draft fresh(Speaker speaker) {
    String channel = Names.isDirect(speaker.channel()) ? "" : speaker.channel();
    String zone = parts.zone().getId();
    return new Draft(0, "", channel, 1, "09:00", shown(zone), WhenQuiet.SKIP, "");
  }

  /** Empty where the person has no business with such a digest, or it has ended. */
  public Optional<Draft> of(long id, Speaker speaker) {
    return seen(id, speaker).map(this::draft);
  }

  private Optional<Subscription> seen(long id, Speaker speaker) {
    return subscriptions.seenBy(speaker.team(), speaker.channel(), speaker.user()).stream()
        .filter(one -> one.id() == id)
        .findFirst();
  }

  private Draft draft(Subscription one) {
    Schedule schedule = one.schedule();
    Topics topics = one.wanted().topics();
    return new Draft(
        one.id(),
        new TopicReader(vocabulary()).written(topics),
        Names.isDirect(one.channel()) ? "" : one.channel(),
        schedule.weekday().getValue(),
        schedule.clock(),
        shown(schedule.zone().getId()),
        one.wanted().whenQuiet(),
        one.pausedAt(ledger.now())
            ? LocalDate.ofInstant(one.pausedUntil(), schedule.zone()).toString()
            : "");
  }

  private static String shown(String zone) {
    return zone.equals("Z") ? "UTC" : zone;
  }

  /** Records it where nothing is wrong. */
  public Handed hand(Draft draft, Speaker speaker) {
    Optional<Subscription> before = seen(draft.id(), speaker);
    if (draft.id() != 0 && before.isEmpty()) {
      return new Handed.Gone(
          "Digest %d has ended meanwhile, or is in another channel; nothing was changed."
              .formatted(draft.id()));
    }
    Map<String, String> problems = new HashMap<>();
    Topics topics =
        tried(problems, Draft.TOPICS, () -> new TopicReader(vocabulary()).read(draft.topics()));
    LocalTime time = tried(problems, Draft.TIME, () -> WhenReader.clock(draft.time()));
    ZoneId zone = tried(problems, Draft.ZONE, () -> WhenReader.zone(draft.zone().strip()));
    ZoneId place = zone == null ? parts.zone() : zone;
    Instant until = tried(problems, Draft.UNTIL, () -> until(draft, place));
    String channel = channel(draft, speaker, before);
    if (isMovedByAnother(before, channel, speaker)) {
      problems.put(
          Draft.CHANNEL,
          "Only who set this digest up moves it to another channel. Leave it where it is, or set one up of your own.");
    }
    if (topics == null || time == null || zone == null || until == null || !problems.isEmpty()) {
      return new Handed.Wrong(problems);
    }
    Wanted wanted =
        new Wanted(
            speaker.team(),
            channel,
            topics,
            new Schedule(DayOfWeek.of(draft.weekday()), time, zone),
            draft.quiet(),
            speaker.user());
    return before.isEmpty()
        ? settingUp.put(wanted)
        : changed(before.get(), wanted.by(owner(before.get())), until);
  }

  private static String owner(Subscription one) {
    return one.wanted().owner();
  }

  /** Others of its channel change what it says and when, but do not take it elsewhere. */
  private static boolean isMovedByAnother(
      Optional<Subscription> before, String channel, Speaker speaker) {
    return before
        .filter(one -> !one.channel().equals(channel))
        .map(DigestForms::owner)
        .filter(owner -> !owner.isEmpty() && !owner.equals(speaker.user()))
        .isPresent();
  }

  private Handed changed(Subscription before, Wanted wanted, Instant until) {
    Optional<Done> done = settingUp.change(before, wanted, until);
    return done.isPresent()
        ? done.get()
        : new Handed.Wrong(
            Map.of(
                Draft.TOPICS,
                "That channel has a digest on the same companies and measures already; change or end that one."));
  }

  /** Says in the store's words what came of it, and tells a channel that is new to it. */
  public String told(Done done) {
    return settingUp.told(done);
  }

  private Instant until(Draft draft, ZoneId zone) {
    if (draft.until().isEmpty()) {
      return Subscription.NOT_PAUSED;
    }
    LocalDate today = LocalDate.ofInstant(ledger.now(), zone);
    return WhenReader.day(draft.until(), today).atStartOfDay(zone).toInstant();
  }

  /** Direct messages have no channel that a person could choose: they keep the one they have. */
  private static String channel(Draft draft, Speaker speaker, Optional<Subscription> before) {
    if (!draft.channel().isEmpty()) {
      return draft.channel();
    }
    Optional<String> kept = before.map(Subscription::channel).filter(Names::isDirect);
    // Not the id of the conversation it was asked for in: that may be one between two people.
    return kept.orElse(speaker.user());
  }

  private static <T> @Nullable T tried(
      Map<String, String> problems, String field, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Misunderstood e) {
      problems.put(field, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private Vocabulary vocabulary() {
    return parts.vocabulary().get();
  }
}
