package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** "And Birch?" after a question for words about Acorn: that question, of Birch. */
final class Instead {
  private Instead() {}

  /**
   * The question before with another name in it; empty where the text does more than to name one.
   *
   * @param read what is found in a text
   */
  static Optional<String> of(Scan scan, Question before, Function<String, Scan> read) {
    boolean nameAlone =
        scan.cue("follow up")
            && !scan.pronoun()
            && scan.entities().size() == 1
            && scan.mentions().size() == 1
            && scan.metrics().isEmpty()
            && scan.content().isEmpty()
            && scan.left().isEmpty()
            && scan.whens().isEmpty()
            && scan.segments().isEmpty()
            && scan.topic() == null
            && scan.operation() == null
            && !scan.cue("why")
            && !scan.cue("time")
            && !scan.cue(Form.STATEMENTS);
    return nameAlone && before.form() == Form.STATEMENTS && before.metrics().isEmpty()
        ? named(scan.mentions().get(0).entity(), read.apply(before.text()), read)
        : Optional.empty();
  }

  /** The last name of the same kind is the one that gives way: "what does Doe say of Acorn?" */
  private static Optional<String> named(Entity other, Scan told, Function<String, Scan> read) {
    for (int i = told.mentions().size() - 1; i >= 0; i--) {
      Mention mention = told.mentions().get(i);
      if (mention.entity().kind() == other.kind()) {
        return Optional.of(with(other, told, mention.start(), mention.end()));
      }
      String first = told.tokens().get(mention.start()).text(); // "Acorn's treasurer" is Doe
      boolean ofFirm =
          mention.start() < mention.end()
              && read.apply(first).mentions().stream()
                  .anyMatch(m -> m.entity().kind() == other.kind());
      if (ofFirm) {
        return Optional.of(with(other, told, mention.start(), mention.start()));
      }
    }
    return Optional.empty();
  }

  private static String with(Entity other, Scan told, int start, int end) {
    List<String> words = new ArrayList<>(told.tokens().stream().map(Token::text).toList());
    words.subList(start, end + 1).clear();
    words.add(start, other.name());
    return String.join(" ", words);
  }
}
