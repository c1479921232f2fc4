package aimarket.config;

import static aimarket.config.Catalogue.*;

import aimarket.config.Settings.Credentials;
import aimarket.config.Settings.Transport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Makes settings of what was given, and gathers what is wrong with it on the way. */
final class Assembly {
  private final Map<String, Given> given;
  private final Path root;
  private final List<SettingsProblem> problems = new ArrayList<>();

  /**
   * @param given by name of the setting
   * @param root the folder that a default path starts from
   */
  Assembly(Map<String, Given> given, Path root) {
    this.given = given;
    this.root = root;
  }

  /**
   * @throws SettingsRefused with all problems at once
   */
  Settings settings() {
    return settings(List.of());
  }

  /**
   * @param found problems that were met before, shown after the ones found here
   * @throws SettingsRefused with all problems at once
   */
  Settings settings(List<SettingsProblem> found) {
    var settings = new Settings(slack(), curators(), store(), web(), workspace(), log());
    if (settings.slack().credentials().isEmpty()) {
      refuseOnePortForTwo(settings);
    }
    problems.addAll(Unknown.names(given));
    problems.addAll(found);
    if (!problems.isEmpty()) {
      throw new SettingsRefused(problems);
    }
    return settings;
  }

  private Settings.Slack slack() {
    Transport transport = value(TRANSPORT);
    return new Settings.Slack(
        credentials(transport),
        transport,
        value(API_URL),
        value(COMMAND),
        optional(TEAM_ID),
        new Settings.Manners(value(PER_MINUTE), value(SHARED_CHANNELS), value(BOTS)));
  }

  private Optional<Credentials> credentials(Transport transport) {
    if (List.of(BOT_TOKEN, SIGNING_SECRET, APP_TOKEN, API_URL, TEAM_ID).stream()
        .noneMatch(setting -> given.containsKey(setting.name()))) {
      return Optional.empty();
    }
    // Anything that only a real Slack needs means a real Slack: never silently the local workspace.
    Optional<Secret> botToken = required(BOT_TOKEN, "OAuth & Permissions");
    boolean socket = transport == Transport.SOCKET;
    Optional<Secret> signingSecret = known(SIGNING_SECRET, !socket);
    Optional<Secret> appToken = known(APP_TOKEN, socket);
    return botToken.map(token -> new Credentials(token, signingSecret, appToken));
  }

  private Settings.Curators curators() {
    return new Settings.Curators(
        optional(CURATORS).orElse(Set.of()), optional(CURATORS_GROUP), optional(CURATORS_CHANNEL));
  }

  private Settings.Store store() {
    return new Settings.Store(
        folder(HOME), optional(STORE_URL), optional(STORE_USER), optional(STORE_PASSWORD));
  }

  private Settings.Web web() {
    return new Settings.Web(value(BIND), value(PORT));
  }

  private Settings.Workspace workspace() {
    return new Settings.Workspace(value(WORKSPACE_PORT));
  }

  private Settings.Log log() {
    return new Settings.Log(value(LOG_LEVEL));
  }

  private void refuseOnePortForTwo(Settings settings) {
    int port = settings.web().port();
    if (port != 0 && port == settings.workspace().port()) {
      String where = given.containsKey(WORKSPACE_PORT.name()) ? place(WORKSPACE_PORT) : place(PORT);
      problems.add(
          new SettingsProblem(
              WORKSPACE_PORT.name(),
              "must differ from web.port, both are " + port,
              "set one of them to another port",
              where));
    }
  }

  private <T> Optional<T> required(Setting<T> setting, String page) {
    if (!given.containsKey(setting.name())) {
      problems.add(
          new SettingsProblem(
              setting.name(),
              "is missing",
              "copy it from your Slack app, page '" + page + "'",
              byProgram() ? "" : setting.environment()));
    }
    return optional(setting);
  }

  private Optional<Secret> known(Setting<Secret> setting, boolean needed) {
    return needed ? required(setting, "Basic Information") : optional(setting);
  }

  private <T> T value(Setting<T> setting) {
    return optional(setting).orElseGet(() -> fallback(setting));
  }

  private Path folder(Setting<Path> setting) {
    Given home = given.get(setting.name());
    Path base = home == null ? root : home.base();
    return base.resolve(value(setting)).toAbsolutePath().normalize();
  }

  private <T> Optional<T> optional(Setting<T> setting) {
    Given written = given.get(setting.name());
    if (written == null || !written.usable()) {
      return Optional.empty();
    }
    String text = written.text().strip();
    Optional<T> parsed = text.isEmpty() ? Optional.empty() : setting.kind().parse().apply(text);
    if (parsed.isEmpty()) {
      problems.add(refused(setting, text));
    }
    return parsed;
  }

  private SettingsProblem refused(Setting<?> setting, String text) {
    if (text.isEmpty()) {
      return new SettingsProblem(
          setting.name(), "is empty", "give it a value or take it out", place(setting));
    }
    Kind<?> kind = setting.kind();
    return new SettingsProblem(
        setting.name(),
        "must be %s, got %s".formatted(kind.wanted(), kind.quoted(text)),
        "",
        place(setting));
  }

  private String place(Setting<?> setting) {
    Given written = given.get(setting.name());
    return written == null ? "" : written.where();
  }

  private boolean byProgram() {
    return given.values().stream().allMatch(one -> one.where().isEmpty());
  }

  private static <T> T fallback(Setting<T> setting) {
    String text = Objects.requireNonNull(setting.fallback(), setting.name());
    return setting.kind().parse().apply(text).orElseThrow();
  }
}
