package aimarket.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
  @TempDir Path here;
  @TempDir Path root;
  private SettingsReader reader;

  @BeforeEach
  void stand_here() {
    reader = new SettingsReader(here, root);
  }

  @Test
  void every_setting_has_an_environment_variable() {
    assertThat(reader.read(environment())).isEqualTo(SettingsTest.ALL_READ);
  }

  @Test
  void every_setting_but_the_secrets_can_stand_in_the_file() throws IOException {
    var lines = new StringBuilder();
    var secrets = new HashMap<String, String>();
    for (Setting<?> setting : Catalogue.ALL) {
      String value = SettingsTest.ALL.getOrDefault(setting.name(), "");
      if (setting.secret()) {
        secrets.put(setting.environment(), value);
      } else {
        lines.append(setting.name()).append(": ").append(value).append('\n');
      }
    }
    file(lines.toString());

    assertThat(reader.read(secrets)).isEqualTo(SettingsTest.ALL_READ);
  }

  @Test
  void every_secret_can_stand_in_a_file_of_its_own() throws IOException {
    var variables = new HashMap<String, String>();
    for (Setting<?> setting : Catalogue.ALL) {
      String value = SettingsTest.ALL.getOrDefault(setting.name(), "");
      if (setting.secret()) {
        Files.writeString(here.resolve(setting.name()), value + "\n");
        variables.put(setting.fileEnvironment(), setting.name());
      } else {
        variables.put(setting.environment(), value);
      }
    }

    assertThat(reader.read(variables)).isEqualTo(SettingsTest.ALL_READ);
  }

  @Test
  void the_environment_goes_over_the_file_and_the_file_over_the_defaults() throws IOException {
    file(
        """
        web:
          port: 4000
          bind: "::1"
        """);

    assertThat(reader.read(Map.of("AIMARKET_PORT", "5000")).web())
        .isEqualTo(new Settings.Web("::1", 5000));
  }

  @Test
  void the_usual_file_lies_here_else_beside_the_launcher() throws IOException {
    Files.writeString(root.resolve("aimarket.yaml"), "web: {port: 1}");
    assertThat(reader.read(Map.of()).web().port()).isEqualTo(1);

    file("web: {port: 2}");
    assertThat(reader.read(Map.of()).web().port()).isEqualTo(2);

    Path named = Files.writeString(here.resolve("other.yaml"), "web: {port: 3}");
    assertThat(reader.read(named.getFileName(), Map.of()).web().port()).isEqualTo(3);
  }

  @Test
  void a_folder_starts_where_it_was_written() throws IOException {
    assertThat(reader.read(Map.of()).store().home()).isEqualTo(root.resolve("data"));
    assertThat(reader.read(Map.of("AIMARKET_HOME", "facts")).store().home())
        .isEqualTo(here.resolve("facts"));

    Path elsewhere = Files.createDirectory(here.resolve("etc")).resolve("bot.yaml");
    Files.writeString(elsewhere, "store: {home: ../facts}");
    assertThat(reader.read(elsewhere, Map.of()).store().home()).isEqualTo(here.resolve("facts"));
  }

  @Test
  void each_problem_names_its_place() throws IOException {
    Path file =
        file(
            """
            # ours
            web:
              port: http
              bind: [a, b]
              prt: 1
            slack:
              bot-token: xoxb-hush
            log: debug
            store:
              home:
            web.port: 4000
            """);
    var environment =
        Map.of(
            "AIMARKET_PROT", "1",
            "AIMARKET_WORKSPACE_PORT", "x",
            "SLACK_SIGNING_SECRET", "a",
            "SLACK_SIGNING_SECRET_FILE", "b",
            "SLACK_APP_TOKEN_FILE", "nowhere",
            "AIMARKET_REQUIRE_BROWSER", "1",
            "SLACK_WEBHOOK", "somebody else's");

    assertThatThrownBy(() -> reader.read(environment))
        .hasMessage(
            """
            11 setting(s) need attention:
              - store.home is empty; give it a value or take it out (@:10)
              - web.port must be a port from 0 to 65535, got 'http' (@:3)
              - workspace.port must be a port from 0 to 65535, got 'x' (AIMARKET_WORKSPACE_PORT)
              - web.prt is not a setting; did you mean web.port? (@:5)
              - log is a group of settings, got 'debug'; write below it: level (@:8)
              - web.bind takes one value, got a list; write the value after the colon (@:4)
              - web.port is given twice, first at @:3; take one of them out (@:11)
              - slack.bot-token is a secret and is not read from here; take it out and set SLACK_BOT_TOKEN, or SLACK_BOT_TOKEN_FILE to a file that holds it (@:7)
              - slack.signing-secret is given twice, as SLACK_SIGNING_SECRET and SLACK_SIGNING_SECRET_FILE; unset one of them
              - slack.app-token is in a file that cannot be read, 'nowhere'; check that it exists and that this user may read it (SLACK_APP_TOKEN_FILE)
              - AIMARKET_PROT is not a setting; did you mean AIMARKET_PORT?"""
                .replace("@", file.toString()));
  }

  @Test
  void what_is_missing_names_the_variable_to_set() {
    assertThatThrownBy(() -> reader.read(Map.of("SLACK_BOT_TOKEN", "xoxb-1")))
        .hasMessage(
            """
            1 setting(s) need attention:
              - slack.signing-secret is missing; copy it from your Slack app, page 'Basic Information' (SLACK_SIGNING_SECRET)""");
  }

  @Test
  void a_file_that_is_not_yaml_is_told_with_its_line() throws IOException {
    Path file = file("web:\n  port: 1\n bind: x: y\n");

    assertThatThrownBy(() -> reader.read(Map.of("SLACK_BOT_TOKEN", "xoxb-1")))
        .hasMessageContaining("2 setting(s)")
        .hasMessageContaining("slack.signing-secret is missing")
        .hasMessageContaining("settings file " + file + " is not YAML: ")
        .hasMessageContaining("; mend it there (" + file + ":3)");
  }

  @Test
  void a_malformed_file_does_not_give_its_secrets_away() throws IOException {
    file("slack:\n  bot-token: xoxb-hush: {hush\n");

    assertThatThrownBy(() -> reader.read(Map.of())).hasMessageNotContaining("hush");
  }

  @Test
  void a_file_that_cannot_be_read_is_told_in_words() throws IOException {
    Path latin = Files.write(here.resolve("latin"), "# é".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> reader.read(Path.of("none.yaml"), Map.of()))
        .hasMessageEndingWith(
            "settings file %s does not exist; check the path that was given with --config"
                .formatted(here.resolve("none.yaml")));
    assertThatThrownBy(() -> reader.read(here, Map.of())).hasMessageContaining("is a folder");
    assertThatThrownBy(() -> reader.read(latin, Map.of())).hasMessageContaining("is not UTF-8");
  }

  @Test
  void a_file_holds_one_group_of_settings_or_nothing() throws IOException {
    Settings defaults = reader.read(Map.of());
    for (String empty : new String[] {"", "# only this\n", "---\n", "{}", "\uFEFF# marked\n"}) {
      file(empty);
      assertThat(reader.read(Map.of())).as(empty).isEqualTo(defaults);
    }
    file("- web\n");
    assertThatThrownBy(() -> reader.read(Map.of()))
        .hasMessageContaining("must hold settings as 'name: value'; see docs/settings.md");
    file("web: {port: 1}\n---\nweb: {port: 2}\n");
    assertThatThrownBy(() -> reader.read(Map.of()))
        .hasMessageContaining("holds more than one document");
  }

  @Test
  void a_turkish_machine_reads_the_same() throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      file("log: {level: INFO}\n");
      assertThat(reader.read(environment())).isEqualTo(SettingsTest.ALL_READ);
      assertThat(reader.read(Map.of()).log().level()).isEqualTo(Settings.Log.Level.INFO);
      assertThatThrownBy(() -> reader.read(Map.of("AIMARKET_WEB_BİND", "x")))
          .hasMessageContaining("did you mean AIMARKET_WEB_BIND?");
    } finally {
      Locale.setDefault(before);
    }
  }

  private Path file(String text) throws IOException {
    return Files.writeString(here.resolve("aimarket.yaml"), text);
  }

  private static Map<String, String> environment() {
    var variables = new HashMap<String, String>();
    for (Setting<?> setting : Catalogue.ALL) {
      variables.put(setting.environment(), SettingsTest.ALL.getOrDefault(setting.name(), ""));
    }
    return variables;
  }
}
