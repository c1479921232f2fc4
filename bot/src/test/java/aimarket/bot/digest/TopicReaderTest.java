package aimarket.bot.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aimarket.bot.testing.Shipped;
import aimarket.knowledge.changes.Topics;
import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicReaderTest {
  private final Vocabulary vocabulary = Shipped.vocabulary();
  private final TopicReader reader = new TopicReader(vocabulary);

  @Test
  void what_a_form_shows_of_a_topic_is_read_as_that_topic_again() {
    for (Entity entity : vocabulary.entities()) {
      again(new Topics(List.of(entity.slug()), List.of()));
    }
    for (Metric metric : vocabulary.metrics()) {
      again(new Topics(List.of(), List.of(metric.slug())));
    }
  }

  private void again(Topics topics) {
    assertThat(reader.read(reader.written(topics))).isEqualTo(topics);
  }

  @Test
  void more_than_the_store_takes_is_refused_in_words() {
    String all = String.join(", ", vocabulary.entities().stream().map(Entity::slug).toList());
    String more = String.join(", ", vocabulary.metrics().stream().map(Metric::slug).toList());
    assertThatThrownBy(() -> reader.read(all + ", " + more))
        .isInstanceOf(Misunderstood.class)
        .hasMessageContaining("more than one digest takes");
  }
}
