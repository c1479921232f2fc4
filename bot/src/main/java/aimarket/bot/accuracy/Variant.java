package aimarket.bot.accuracy;

import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Another wording of a question that ought to get the same answer. */
interface Variant {
  String GREETING = "hi team, quick one: ";

  /** In words, for the table. */
  String name();

  /**
   * @return the last turn in other words; empty where this wording is not possible
   */
  Optional<String> of(Case asked);

  /** All that there are. The same question always gets the same wording. */
  static List<Variant> all(Vocabulary vocabulary) {
    NameFinder names = new NameFinder(vocabulary);
    return List.of(
        new Typo(names),
        plain("in capitals", text -> text.toUpperCase(Locale.ROOT)),
        plain("without punctuation", Variant::bare),
        plain("after a greeting", text -> GREETING + text),
        new Passive(names),
        new Swapped(names));
  }

  private static Variant plain(String name, UnaryOperator<String> wording) {
    return new Variant() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Optional<String> of(Case asked) {
        return Optional.of(wording.apply(asked.last())).filter(text -> !text.equals(asked.last()));
      }
    };
  }

  /** Signs that belong to an amount or join a word stay: $1.5B, 30%, run-rate. */
  private static String bare(String text) {
    return text.replaceAll("[\"'’“”()?!;:]|[.,](?!\\d)|(?<!\\d)[.,]", "")
        .replaceAll("\\s[-–—]+\\s", " ")
        .strip();
  }
}
