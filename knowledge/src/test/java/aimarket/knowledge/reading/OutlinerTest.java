package aimarket.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.knowledge.files.Starter;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlinerTest {
  private static final Lexicon LEXICON = new Lexicon(Starter.load().vocabulary());
  private static final Outliner OUTLINER = new Outliner(LEXICON, new Names(LEXICON));

  @Test
  void a_known_question_with_slots_has_the_outline_of_one_that_fills_them() {
    List<String> known = words(Outline.withoutSlots("how fast did {entity} grow in {period}"));

    assertThat(known).contains(Outline.NAME, Outline.TIME);
    assertThat(known).isEqualTo(words("how fast did OpenAI grow in 2025"));
  }

  private static List<String> words(String text) {
    return OUTLINER.outline(text).words();
  }
}
