package aimarket.knowledge.answer;

import aimarket.knowledge.reading.Form;
import aimarket.knowledge.reading.Question;
import aimarket.knowledge.reading.When;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** A reading as a question in words that is read so: for buttons that offer another reading. */
final class Rewording {
  private Rewording() {}

  static String of(Question q, Vocabulary vocabulary) {
    List<String> words = new ArrayList<>();
    if (q.form() == Form.COMPARE || q.form() == Form.SOURCES) {
      words.add(q.form().code());
    }
    if (q.form() == Form.RANK) {
      words.add("who has the most");
    }
    q.entities().forEach(e -> words.add(vocabulary.name(e)));
    q.metrics().forEach(m -> words.add(vocabulary.metric(m).map(known -> known.name()).orElse(m)));
    if (q.form() == Form.TREND) {
      words.add(q.form().code());
    }
    if (Question.EVERY_SEGMENT.equals(q.segment())) {
      words.add("by segment");
    } else if (q.segment() != null) {
      words.add(vocabulary.segment(q.segment()).map(s -> s.name()).orElse(q.segment()));
    }
    q.whens().stream().filter(w -> !w.isLatest()).map(When::label).forEach(words::add);
    return String.join(" ", words).strip();
  }
}
