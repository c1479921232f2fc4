package aimarket.bot.local;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The state: people, channels and messages, in memory. Thread-safe; gone when the server stops. */
final class Workspace {
  static final String TEAM = "T0LOCALTEAM";
  static final String APP = "A0LOCALAPP0";
  static final String BOT = "B0LOCALBOT0";
  static final String BOT_USER = "U0LOCALBOT0";
  static final String SLACKBOT = "USLACKBOT";
  static final String YOU = "U0LOCALYOU0";

  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, Channel> channels = new LinkedHashMap<>();
  private final Map<String, TreeMap<String, Message>> messages = new HashMap<>();
  private final Map<String, List<String>> groups = new HashMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private long lastStamp;

  Workspace(String appHandle) {
    join(new Person(YOU, "you", "You", false));
    join(new Person("U0LOCALADA0", "ada", "Ada Marsh", false));
    join(new Person("U0LOCALLIN0", "lin", "Lin Okafor", false));
    join(new Person(BOT_USER, appHandle, appHandle, true));
    join(new Person(SLACKBOT, "slackbot", "Slackbot", false));
    Set<String> humans = new HashSet<>(List.of(YOU, "U0LOCALADA0", "U0LOCALLIN0"));
    Set<String> all = new HashSet<>(humans);
    all.add(BOT_USER);
    open("C0LOCALGEN0", "general", Channel.Kind.PUBLIC, "Everybody, everything", all, false);
    open("C0LOCALAIM0", "ai-market", Channel.Kind.PUBLIC, "Figures with sources", all, false);
    open("C0LOCALDEAL", "deals", Channel.Kind.PRIVATE, "Invited people only", all, false);
    open("C0LOCALWAT0", "watercooler", Channel.Kind.PUBLIC, "The app is not here", humans, false);
    open("C0LOCALOLD0", "old-plans", Channel.Kind.PUBLIC, "Archived", all, true);
    for (String person : List.of(YOU, "U0LOCALADA0", "U0LOCALLIN0")) {
      String id = "D" + person.substring(1);
      open(id, person, Channel.Kind.DIRECT, "", Set.of(person, BOT_USER), false);
    }
  }

  private void join(Person person) {
    people.put(person.id(), person);
  }

  private void open(
      String id,
      String name,
      Channel.Kind kind,
      String topic,
      Set<String> members,
      boolean archived) {
    channels.put(id, new Channel(id, name, kind, topic, members, archived));
    messages.put(id, new TreeMap<>());
  }

  /** A person more, with their direct messages. */
  synchronized String join(String handle) {
    String id = "U0LOCAL" + handle.toUpperCase(Locale.ROOT);
    join(new Person(id, handle, handle, false));
    open("D" + id.substring(1), id, Channel.Kind.DIRECT, "", Set.of(id, BOT_USER), false);
    return id;
  }

  /** A public channel of one person and the bot. */
  synchronized String open(String name, List<String> people) {
    String id = "C0LOCAL" + name.toUpperCase(Locale.ROOT);
    Set<String> members = new HashSet<>(people);
    members.add(BOT_USER);
    open(id, name, Channel.Kind.PUBLIC, "", members, false);
    return id;
  }

  synchronized void group(String id, List<String> members) {
    groups.put(id, List.copyOf(members));
  }

  synchronized Optional<List<String>> group(String id) {
    return Optional.ofNullable(groups.get(id));
  }

  /** Called after every change, on the thread that made it; must be quick. */
  void onChange(Runnable listener) {
    listeners.add(listener);
  }

  void changed() {
    listeners.forEach(Runnable::run);
  }

  synchronized List<Person> people() {
    return List.copyOf(people.values());
  }

  synchronized Optional<Person> person(String id) {
    return Optional.ofNullable(people.get(id));
  }

  synchronized List<Channel> channels() {
    return List.copyOf(channels.values());
  }

  /** By id, or by name with or without #. */
  synchronized Optional<Channel> channel(String idOrName) {
    Channel byId = channels.get(idOrName);
    if (byId != null) {
      return Optional.of(byId);
    }
    String name = idOrName.startsWith("#") ? idOrName.substring(1) : idOrName;
    return channels.values().stream()
        .filter(channel -> !channel.direct() && channel.name().equals(name))
        .findFirst();
  }

  /** The direct messages of a person with the bot. */
  synchronized Optional<Channel> directMessages(String user) {
    return channels.values().stream()
        .filter(channel -> channel.direct() && channel.name().equals(user))
        .findFirst();
  }

  /** Adds somebody to a channel, as {@code /invite} does. */
  void invite(String channelId, String user) {
    synchronized (this) {
      Channel channel = channels.get(channelId);
      if (channel == null) {
        return;
      }
      Set<String> members = new HashSet<>(channel.members());
      members.add(user);
      open(channel, members);
    }
    changed();
  }

  private void open(Channel channel, Set<String> members) {
    channels.put(
        channel.id(),
        new Channel(
            channel.id(),
            channel.name(),
            channel.kind(),
            channel.topic(),
            members,
            channel.archived()));
  }

  Message post(
      String channel,
      @Nullable String threadTs,
      String user,
      String text,
      ArrayNode blocks,
      @Nullable String onlyFor) {
    return post(channel, threadTs, user, text, blocks, onlyFor, List.of());
  }

  /** A message with files. */
  Message share(
      String channel,
      @Nullable String threadTs,
      String user,
      String text,
      List<UploadedFile> files) {
    return post(channel, threadTs, user, text, Json.array(), null, files);
  }

  private Message post(
      String channel,
      @Nullable String threadTs,
      String user,
      String text,
      ArrayNode blocks,
      @Nullable String onlyFor,
      List<UploadedFile> files) {
    ArrayNode named = Blocks.named(blocks);
    Message message;
    synchronized (this) {
      message =
          new Message(channel, stamp(), threadTs, user, text, named, onlyFor, 0, List.of(), files);
      room(channel).put(message.ts(), message);
    }
    changed();
    return message;
  }

  synchronized Optional<Message> message(String channel, String ts) {
    return Optional.ofNullable(room(channel).get(ts));
  }

  /** Everything in a channel, oldest first, private messages included. */
  synchronized List<Message> messages(String channel) {
    return List.copyOf(room(channel).values());
  }

  /** A message and its answers, oldest first. */
  List<Message> thread(String channel, String ts) {
    return messages(channel).stream()
        .filter(message -> message.ts().equals(ts) || ts.equals(message.threadTs()))
        .toList();
  }

  Optional<Message> change(String channel, String ts, UnaryOperator<Message> change) {
    Message after;
    synchronized (this) {
      after = room(channel).computeIfPresent(ts, (key, before) -> change.apply(before));
    }
    changed();
    return Optional.ofNullable(after);
  }

  /** The name of a conversation with the app: its first message shows it, and is not edited. */
  void title(String channel, String ts, String title) {
    change(
        channel,
        ts,
        before ->
            new Message(
                before.channel(),
                before.ts(),
                before.threadTs(),
                before.user(),
                before.reply() ? before.text() : Typed.escaped(title),
                before.blocks(),
                before.onlyFor(),
                before.edited(),
                before.reactions(),
                before.files()));
  }

  boolean remove(String channel, String ts) {
    boolean removed;
    synchronized (this) {
      removed = room(channel).remove(ts) != null;
    }
    changed();
    return removed;
  }

  /** Private messages to one person in all channels, oldest first. */
  synchronized List<Message> ephemeralFor(String user) {
    List<Message> found = new ArrayList<>();
    messages.values().forEach(room -> found.addAll(room.values()));
    found.removeIf(message -> !user.equals(message.onlyFor()));
    found.sort((a, b) -> a.ts().compareTo(b.ts()));
    return found;
  }

  private TreeMap<String, Message> room(String channel) {
    TreeMap<String, Message> room = messages.get(channel);
    if (room == null) {
      throw new IllegalArgumentException("no channel " + channel + " in this workspace");
    }
    return room;
  }

  /** Two messages never have one stamp, also within one microsecond. */
  private String stamp() {
    Instant now = Instant.now();
    long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    lastStamp = Math.max(micros, lastStamp + 1);
    return String.format(Locale.ROOT, "%d.%06d", lastStamp / 1_000_000, lastStamp % 1_000_000);
  }
}
