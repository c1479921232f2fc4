package aimarket.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aimarket.config.Settings.Credentials;
import aimarket.config.Settings.Log;
import aimarket.config.Settings.Manners;
import aimarket.config.Settings.Slack;
import aimarket.config.Settings.Store;
import aimarket.config.Settings.Strangers;
import aimarket.config.Settings.Transport;
import aimarket.config.Settings.Web;
import aimarket.config.Settings.Workspace;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  private static final Manners DEFAULT_MANNERS =
      new Manners(20, Strangers.IGNORE, Strangers.IGNORE);

  /** One value a setting, none of them its default. A new setting without a row here fails. */
  static final Map<String, String> ALL =
      Map.ofEntries(
          Map.entry("slack.bot-token", "xoxb-1"),
          Map.entry("slack.signing-secret", "8f742231"),
          Map.entry("slack.app-token", "xapp-1"),
          Map.entry("slack.transport", "socket"),
          Map.entry("slack.api-url", "http://127.0.0.1:9/api"),
          Map.entry("slack.command", "/market"),
          Map.entry("slack.team-id", "T0123456789"),
          Map.entry("slack.questions-per-minute", "5"),
          Map.entry("slack.shared-channels", "answer"),
          Map.entry("slack.bots", "answer"),
          Map.entry("store.home", "/var/lib/aimarket"),
          Map.entry("store.url", "jdbc:postgresql://db/aimarket"),
          Map.entry("store.user", "bot"),
          Map.entry("store.password", "pass word"),
          Map.entry("curators.people", "U0000000001, W0000000002"),
          Map.entry("curators.group", "S0123456789"),
          Map.entry("curators.channel", "C0123456789"),
          Map.entry("web.bind", "0.0.0.0"),
          Map.entry("web.port", "8080"),
          Map.entry("workspace.port", "8081"),
          Map.entry("log.level", "DEBUG"));

  /** What {@link #ALL} means, component by component. */
  static final Settings ALL_READ =
      new Settings(
          new Slack(
              Optional.of(
                  new Credentials(
                      new Secret("xoxb-1"),
                      Optional.of(new Secret("8f742231")),
                      Optional.of(new Secret("xapp-1")))),
              Transport.SOCKET,
              URI.create("http://127.0.0.1:9/api/"),
              "/market",
              Optional.of("T0123456789"),
              new Manners(5, Strangers.ANSWER, Strangers.ANSWER)),
          new Settings.Curators(
              Set.of("U0000000001", "W0000000002"),
              Optional.of("S0123456789"),
              Optional.of("C0123456789")),
          new Store(
              Path.of("/var/lib/aimarket"),
              Optional.of("jdbc:postgresql://db/aimarket"),
              Optional.of("bot"),
              Optional.of(new Secret("pass word"))),
          new Web("0.0.0.0", 8080),
          new Workspace(8081),
          new Log(Log.Level.DEBUG));

  @Test
  void without_any_setting_the_defaults_hold_and_the_local_workspace_is_meant() {
    assertThat(Settings.from(Map.of()))
        .isEqualTo(
            new Settings(
                new Slack(
                    Optional.empty(),
                    Transport.HTTP,
                    URI.create("https://slack.com/api/"),
                    "/aimarket",
                    Optional.empty(),
                    DEFAULT_MANNERS),
                new Settings.Curators(Set.of(), Optional.empty(), Optional.empty()),
                new Store(
                    Path.of("data").toAbsolutePath(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()),
                new Web("127.0.0.1", 3000),
                new Workspace(3001),
                new Log(Log.Level.INFO)));
  }

  @Test
  void every_setting_is_read() {
    assertThat(ALL.keySet())
        .as("give every setting of the catalogue a row in ALL and a place in ALL_READ")
        .containsExactlyInAnyOrderElementsOf(Catalogue.ALL.stream().map(Setting::name).toList());

    assertThat(Settings.from(ALL)).isEqualTo(ALL_READ);
  }

  @Test
  void every_setting_changes_something() {
    Map<String, String> credentials =
        Map.of(
            "slack.bot-token", "xoxb-9", "slack.signing-secret", "9", "slack.app-token", "xapp-9");
    ALL.forEach(
        (name, value) -> {
          var one = new LinkedHashMap<>(credentials);
          one.put(name, value);
          assertThat(Settings.from(one)).as(name).isNotEqualTo(Settings.from(credentials));
        });
  }

  @Test
  void all_problems_come_at_once_in_words() {
    var values = new LinkedHashMap<String, String>();
    values.put("slack.tokn", "xoxb-1");
    values.put("web.port", "http");
    values.put("slack.signing-secret", "8f742231");

    assertThatThrownBy(() -> Settings.from(values))
        .isInstanceOf(SettingsRefused.class)
        .hasMessage(
            """
            3 setting(s) need attention:
              - slack.bot-token is missing; copy it from your Slack app, page 'OAuth & Permissions'
              - web.port must be a port from 0 to 65535, got 'http'
              - slack.tokn is not a setting; check its spelling against docs/settings.md""");
  }

  @ParameterizedTest
  @CsvSource({
    "web.prt, web.port",
    "web.Port, web.port",
    "slack.bot_token, slack.bot-token",
    "slack.botToken, slack.bot-token",
    "workspce.port, workspace.port",
    "log.lebel, log.level",
    "store.hime, store.home"
  })
  void an_unknown_name_gets_the_nearest_one(String unknown, String meant) {
    assertThatThrownBy(() -> Settings.from(Map.of(unknown, "1")))
        .hasMessageEndingWith(unknown + " is not a setting; did you mean " + meant + "?");
  }

  @ParameterizedTest
  @CsvSource({
    "slack.bot-token, slack.signing-secret",
    "slack.signing-secret, slack.bot-token",
    "slack.app-token, slack.bot-token slack.signing-secret",
    "slack.api-url, slack.bot-token slack.signing-secret",
    "slack.team-id, slack.bot-token slack.signing-secret"
  })
  void half_a_set_of_credentials_is_never_the_local_workspace(String given, String missing) {
    assertThatThrownBy(() -> Settings.from(Map.of(given, ALL.get(given))))
        .isInstanceOfSatisfying(
            SettingsRefused.class,
            refused ->
                assertThat(refused.problems())
                    .allSatisfy(problem -> assertThat(problem.fault()).isEqualTo("is missing"))
                    .extracting(SettingsProblem::subject)
                    .containsExactly(missing.split(" ")));
  }

  @Test
  void socket_mode_wants_an_app_token_and_no_signing_secret() {
    assertThatThrownBy(
            () -> Settings.from(Map.of("slack.transport", "socket", "slack.bot-token", "xoxb-1")))
        .hasMessageContaining("slack.app-token is missing")
        .hasMessageNotContaining("signing-secret");
    Slack slack =
        Settings.from(
                Map.of(
                    "slack.transport", "socket",
                    "slack.bot-token", "xoxb-1",
                    "slack.app-token", "xapp-1"))
            .slack();

    assertThat(slack.transport()).isEqualTo(Transport.SOCKET);
    assertThat(slack.credentials().orElseThrow().signingSecret()).isEmpty();
  }

  @Test
  void the_transport_alone_is_the_local_workspaces() {
    assertThat(Settings.from(Map.of("slack.transport", "socket")).slack().credentials()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "slack.transport, websocket",
    "slack.questions-per-minute, -1",
    "slack.questions-per-minute, many",
    "slack.bots, yes",
    "web.port, -1",
    "web.port, 65536",
    "web.port, 3e3",
    "web.port, ٣٠٠٠",
    "web.bind, http://localhost",
    "web.bind, localhost:3000",
    "slack.command, aimarket",
    "slack.command, /AIMARKET",
    "slack.team-id, acme",
    "slack.api-url, slack.com/api",
    "slack.api-url, ftp://slack.com/api/",
    "slack.api-url, https://user@slack.com/api/",
    "store.home, ~/aimarket",
    "store.url, postgres://db/aimarket",
    "log.level, warning"
  })
  void a_wrong_value_is_quoted_beside_what_is_wanted(String name, String value) {
    assertThatThrownBy(() -> Settings.from(Map.of(name, value)))
        .hasMessageContaining(name + " must be ")
        .hasMessageContaining(", got '" + value + "'");
  }

  @Test
  void an_empty_value_is_not_an_absent_one() {
    assertThatThrownBy(() -> Settings.from(Map.of("slack.bot-token", " ", "web.port", "")))
        .hasMessageContaining("slack.bot-token is empty; give it a value or take it out")
        .hasMessageContaining("web.port is empty");
  }

  @Test
  void the_bot_and_the_local_workspace_cannot_share_a_port() {
    assertThatThrownBy(() -> Settings.from(Map.of("web.port", "3001")))
        .hasMessageContaining(
            "workspace.port must differ from web.port, both are 3001; set one of them");
    assertThat(Settings.from(Map.of("web.port", "0", "workspace.port", "0")).web().port()).isZero();
  }

  @Test
  void the_local_workspace_takes_slacks_place() {
    URI here = URI.create("http://127.0.0.1:3001/api/");
    var credentials =
        new Credentials(new Secret("a"), Optional.of(new Secret("b")), Optional.empty());

    assertThat(Settings.from(Map.of()).slack().connectedTo(here, credentials))
        .isEqualTo(
            new Slack(
                Optional.of(credentials),
                Transport.HTTP,
                here,
                "/aimarket",
                Optional.empty(),
                DEFAULT_MANNERS));
  }
}
