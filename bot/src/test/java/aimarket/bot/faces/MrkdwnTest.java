package aimarket.bot.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MrkdwnTest {
  /** Slack's own way back, which gives what people see. */
  private static String shown(String escaped) {
    return escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  static Iterable<String> corpus() {
    return HostileText.CORPUS;
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void nothing_active_is_left_and_what_people_see_is_what_was_written(String hostile) {
    String escaped = Mrkdwn.escape(hostile);

    assertThat(escaped).doesNotContain("<", ">");
    assertThat(escaped.replaceAll("&(amp|lt|gt);", "")).doesNotContain("&");
    assertThat(shown(escaped)).isEqualTo(Mrkdwn.clean(hostile));
  }

  @Test
  void nothing_active_is_left_in_two_thousand_generated_texts() {
    Random random = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      String escaped = Mrkdwn.escape(HostileText.some(random, 30));
      assertThat(escaped)
          .doesNotContain("<", ">")
          .doesNotContainPattern("[\\u200b-\\u200f\\u202a-\\u202e]");
    }
  }

  @Test
  void characters_that_turn_or_hide_text_are_gone_and_others_stay() {
    assertThat(Mrkdwn.clean("a\u202eb\u200bc\u2066d\ufeffe\u00adf\udb40\udc41g\ud800h\u0007i"))
        .isEqualTo("abcdefghi");
    assertThat(Mrkdwn.clean("größer 東京 👍 ❤\ufe0f עברית – “x”\n\tÅ"))
        .isEqualTo("größer 東京 👍 ❤\ufe0f עברית – “x”\n\tÅ");
  }

  @Test
  void a_link_carries_its_address_encoded_and_its_label_cleaned() {
    assertThat(Mrkdwn.link("https://example.com/a|b>c?x=1&y=<z>", "The | <Paper>\nof & more"))
        .isEqualTo(
            "<https://example.com/a%7cb%3ec?x=1&amp;y=%3cz%3e|The ¦ &lt;Paper&gt; of &amp; more>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "slack://open",
        "file:///etc/passwd",
        "//example.com",
        "example.com",
        "",
        "https://",
        "https://openai.com@evil.example/",
        "ht\u200btps:/x",
        "mailto:a@b.example"
      })
  void an_address_that_is_none_of_the_web_is_only_its_label(String url) {
    assertThat(Mrkdwn.link(url, "label")).isEqualTo("label");
  }

  @ParameterizedTest
  @CsvSource({"U012AB3CD, <@U012AB3CD>", "W1, <@W1>"})
  void a_person_is_named_by_an_id(String id, String mention) {
    assertThat(Mention.of(id)).contains(mention);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "channel", "!channel", "U1> <!channel", "u1", "S012AB"})
  void nobody_is_named_by_anything_else(String id) {
    assertThat(Mention.of(id)).isEmpty();
  }
}
