package aimarket.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretTest {

  @Test
  void a_secret_prints_as_stars_and_is_taken_on_purpose() {
    var secret = new Secret("xoxb-1");

    assertThat(secret).hasToString("***").isEqualTo(new Secret("xoxb-1"));
    assertThat(secret).isNotEqualTo(new Secret("xoxb-2")).hasSameHashCodeAs(new Secret("xoxb-1"));
    assertThat(secret.reveal()).isEqualTo("xoxb-1");
    assertThatThrownBy(() -> new Secret("")).hasMessageContaining("leave it out");
  }

  @Test
  void settings_print_without_their_secrets() {
    String printed = Settings.from(SettingsTest.ALL).toString();

    assertThat(printed).contains("***", "/market");
    for (Setting<?> setting : secrets()) {
      assertThat(printed).doesNotContain(SettingsTest.ALL.get(setting.name()));
    }
  }

  @Test
  void a_refused_secret_is_not_quoted() {
    for (String wrong : List.of("xoxp-hush\u0007hush", "xapp-hush\nhush", "xoxb-hush\u0000hush")) {
      for (Setting<?> setting : secrets()) {
        Throwable refused = catchThrowable(() -> Settings.from(with(setting.name(), wrong)));

        assertThat(refused).isInstanceOf(SettingsRefused.class);
        assertThat(refused.toString()).contains("got '***'").doesNotContain("hush");
      }
    }
  }

  @Test
  void a_password_in_a_database_address_is_refused_and_not_quoted() {
    for (String url :
        List.of(
            "jdbc:postgresql://db/aimarket?user=bot&Password=hush",
            "jdbc:postgresql://bot:hush@db/aimarket",
            "jdbc:h2:file:./x;PASSWORD=hush")) {
      assertThatThrownBy(() -> Settings.from(Map.of("store.url", url)))
          .hasMessageContaining("without a password in it")
          .hasMessageNotContaining("hush");
    }
  }

  private static List<Setting<?>> secrets() {
    return Catalogue.ALL.stream().<Setting<?>>map(one -> one).filter(Setting::secret).toList();
  }

  private static Map<String, String> with(String name, String value) {
    var values = new HashMap<>(SettingsTest.ALL);
    values.put(name, value);
    return values;
  }
}
