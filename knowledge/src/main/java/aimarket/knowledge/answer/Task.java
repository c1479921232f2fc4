package aimarket.knowledge.answer;

import aimarket.knowledge.plan.Evidence;
import aimarket.knowledge.reading.Question;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;

/**
 * What a composer works on.
 *
 * @param corrections what the reader mended, for "Read as"
 */
record Task(Question question, List<String> corrections, Evidence evidence, LocalDate today) {
  Vocabulary vocabulary() {
    return evidence.vocabulary();
  }

  Telling telling() {
    return new Telling(vocabulary());
  }

  Answer.Understood understood() {
    return ReadAs.of(question, corrections, vocabulary());
  }
}
