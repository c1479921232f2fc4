package aimarket.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpokenTest {
  @Test
  void the_mention_of_the_bot_is_gone_wherever_it_stands() {
    assertThat(Spoken.plain("<@U1> acme sales", "U1")).isEqualTo("acme sales");
    assertThat(Spoken.plain("acme sales <@U1|bot> ?", "U1")).isEqualTo("acme sales   ?");
  }

  @Test
  void before_the_bot_knows_its_name_a_mention_at_the_start_is_taken_for_its_own() {
    assertThat(Spoken.plain(" <@U1> acme <@U2>", null)).isEqualTo("acme U2");
  }

  @Test
  void links_names_and_entities_read_as_people_see_them() {
    assertThat(
            Spoken.plain(
                "is <https://acme.example/a|acme.example> &lt; <#C1|general> &amp; <@U2|lin> <!here>?\u00a0",
                "U1"))
        .isEqualTo("is acme.example < general & lin here?");
  }

  @Test
  void what_was_escaped_twice_stays_escaped_once() {
    assertThat(Spoken.plain("&amp;lt;", "U1")).isEqualTo("&lt;");
  }

  @Test
  void nothing_is_an_empty_question() {
    assertThat(Spoken.plain(null, null)).isEmpty();
  }
}
