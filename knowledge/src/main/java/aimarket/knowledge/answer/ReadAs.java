package aimarket.knowledge.answer;

import aimarket.knowledge.reading.Form;
import aimarket.knowledge.reading.Question;
import aimarket.knowledge.reading.Standing;
import aimarket.knowledge.reading.When;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says how a question was read: "annualised revenue · Birch, Acorn · latest". */
final class ReadAs {
  /** Where nothing was read that is worth showing. */
  static final Answer.Understood NOTHING =
      new Answer.Understood("unclear", List.of(), List.of(), "latest", null, "");

  private ReadAs() {}

  /** Two questions in one, each as it was read. */
  static Answer.Understood both(
      List<Question> sides, List<String> corrections, Vocabulary vocabulary) {
    Answer.Understood first = of(sides.get(0), List.of(), vocabulary);
    Answer.Understood second = of(sides.get(1), corrections, vocabulary);
    return new Answer.Understood(
        Form.COMPARE.code(),
        both(first.entities(), second.entities()),
        both(first.metrics(), second.metrics()),
        String.join(", ", both(List.of(first.period()), List.of(second.period()))),
        null,
        first.readAs() + " | " + second.readAs());
  }

  private static List<String> both(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).distinct().toList();
  }

  static Answer.Understood of(Question q, List<String> corrections, Vocabulary vocabulary) {
    List<String> parts = new ArrayList<>();
    Standing standing = q.standing();
    if (standing != null) {
      parts.add(
          standing == Standing.ANY
              ? "forecasts"
              : "forecasts, " + standing.name().toLowerCase(Locale.ROOT));
    } else if (q.form() == Form.CHANGES) {
      parts.add("what is new");
    } else if (q.form() == Form.DISPUTES) {
      parts.add("open disagreements");
    } else if (q.form() == Form.HISTORY) {
      parts.add("history");
    }
    if (!q.metrics().isEmpty()) {
      parts.add(
          q.metrics().stream()
              .map(m -> vocabulary.metric(m).map(known -> known.name()).orElse(m))
              .collect(Collectors.joining(" and ")));
    } else if (q.topic() != null) {
      parts.add(vocabulary.topic(q.topic()).map(t -> t.name()).orElse(q.topic()));
    }
    if (!q.entities().isEmpty()) {
      parts.add(q.entities().stream().map(vocabulary::name).collect(Collectors.joining(", ")));
    }
    if (q.segment() != null) {
      parts.add(
          Question.EVERY_SEGMENT.equals(q.segment())
              ? "by segment"
              : vocabulary.segment(q.segment()).map(s -> s.name()).orElse(q.segment()));
    }
    if (q.basis() != null) {
      parts.add(q.basis().replace('_', ' '));
    }
    if (q.source() != null) {
      parts.add("in " + q.source());
    } else if (q.claimant() != null) {
      parts.add("according to " + vocabulary.name(q.claimant()));
    }
    String period = q.whens().stream().map(When::label).collect(Collectors.joining(", "));
    boolean timed = !q.metrics().isEmpty() && standing == null && q.form() != Form.DISPUTES;
    if (timed || q.form() == Form.CHANGES) {
      parts.add(period);
    }
    corrections.forEach(c -> parts.add("corrected " + c));
    return new Answer.Understood(
        q.form().code(), q.entities(), q.metrics(), period, q.segment(), String.join(" · ", parts));
  }
}
