package aimarket.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All that an operator can set. It can be logged as it is: secrets print as {@code ***}. */
public record Settings(
    Slack slack, Curators curators, Store store, Web web, Workspace workspace, Log log) {

  /**
   * Settings from values by name ({@code "web.port"} to {@code "3000"}), secrets too: for tests and
   * for a bot that is started by a program. Relative folders are taken from the working folder.
   *
   * @throws SettingsRefused with all problems at once
   */
  public static Settings from(Map<String, String> values) {
    Path here = Path.of("").toAbsolutePath();
    var given = new LinkedHashMap<String, Given>();
    values.forEach((name, text) -> given.put(name, new Given(text, "", here)));
    return new Assembly(given, here).settings();
  }

  /**
   * How the bot reaches Slack.
   *
   * @param credentials empty where none was given at all: then the local workspace takes Slack's
   *     place; half a set never gets this far
   * @param apiUrl of the Web API, ends in a slash
   * @param command with its slash
   * @param teamId the only team that is served, where one is named
   */
  public record Slack(
      Optional<Credentials> credentials,
      Transport transport,
      URI apiUrl,
      String command,
      Optional<String> teamId,
      Manners manners) {

    /** The same, connected to another server that speaks Slack's Web API. */
    public Slack connectedTo(URI otherApi, Credentials others) {
      return new Slack(Optional.of(others), transport, otherApi, command, teamId, manners);
    }
  }

  /** How Slack's requests come. */
  public enum Transport {
    /** To a public address, signed. */
    HTTP,
    /** Over a WebSocket that the bot opens. */
    SOCKET
  }

  /**
   * What Slack hands out for one app.
   *
   * @param signingSecret there unless the transport is a socket
   * @param appToken there if the transport is a socket
   */
  public record Credentials(
      Secret botToken, Optional<Secret> signingSecret, Optional<Secret> appToken) {}

  /**
   * Whom the bot answers.
   *
   * @param questionsPerMinute of one person; 0 for no limit
   * @param sharedChannels in channels with other organisations, and their people
   * @param bots other apps and workflows
   */
  public record Manners(int questionsPerMinute, Strangers sharedChannels, Strangers bots) {}

  /** What to do with those that the bot was not made for. */
  public enum Strangers {
    IGNORE,
    ANSWER
  }

  /**
   * Who may change facts from Slack; nobody where both are empty.
   *
   * @param people ids of Slack users
   * @param group id of a user group of Slack, whose members may too
   * @param channel id of a channel that is told of every flag
   */
  public record Curators(Set<String> people, Optional<String> group, Optional<String> channel) {
    public Curators {
      people = Set.copyOf(people);
    }

    public boolean isEmpty() {
      return people.isEmpty() && group.isEmpty();
    }
  }

  /**
   * Where facts and conversations are kept.
   *
   * @param home absolute; holds the database where no address is given, and the backups
   * @param url JDBC address of a PostgreSQL or H2 database
   */
  public record Store(
      Path home, Optional<String> url, Optional<String> user, Optional<Secret> password) {}

  /**
   * What Slack calls.
   *
   * @param bind host name or address that is listened on
   * @param port 0 for any free one
   */
  public record Web(String bind, int port) {}

  /**
   * The local workspace, always on loopback.
   *
   * @param port 0 for any free one
   */
  public record Workspace(int port) {}

  public record Log(Level level) {
    /** From few lines to many. */
    public enum Level {
      ERROR,
      WARN,
      INFO,
      DEBUG,
      TRACE
    }
  }
}
