package aimarket.bot.faces;

import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.answer.Answer.Lines;
import aimarket.knowledge.answer.Answer.Numbered;
import aimarket.knowledge.answer.Answer.Section;
import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.answer.Answer.Suggestion;
import aimarket.knowledge.answer.Answer.Table;
import aimarket.knowledge.answer.Answer.Understood;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Answers about any entities and metrics, of any length, with hostile text in every place. */
final class GeneratedAnswers {
  /** Addresses in a document; the host of those that may be linked begins with "cited". */
  private static final List<String> URLS =
      List.of(
          "https://cited.example/a?b=1&c=2",
          "http://cited.example/(x)|<!channel>",
          "https://cited.example/<@U012AB3CD>/\"'`",
          "https://cited.example/%3C!here%3E#a b",
          "HTTPS://CITED.example/ü",
          "https://me:secret@evil.example/",
          "javascript:alert(1)",
          "slack://channel?team=T1&id=C1",
          "https://evil.example\n|<!everyone>",
          "//evil.example/",
          "<!channel>",
          "");

  private final Random random;

  GeneratedAnswers(Random random) {
    this.random = random;
  }

  List<String> turns() {
    return IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(i -> text(1, 120)).toList();
  }

  Answer next() {
    List<Section> sections = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      sections.add(random.nextBoolean() ? table() : lines());
    }
    int citations = random.nextInt(random.nextInt(16) == 0 ? 150 : 9);
    return new Answer(
        Status.values()[random.nextInt(Status.values().length)],
        new Understood(
            "compare",
            many(6),
            many(4),
            text(1, 3),
            null,
            random.nextInt(9) == 0 ? "" : text(1, 40)),
        text(1, 80),
        sections,
        IntStream.range(0, random.nextInt(random.nextInt(8) == 0 ? 14 : 4))
            .mapToObj(i -> text(0, 70))
            .toList(),
        List.of(),
        List.of(),
        IntStream.rangeClosed(1, citations).mapToObj(this::citation).toList(),
        IntStream.range(0, random.nextInt(6))
            .mapToObj(i -> new Suggestion(text(1, 20), text(1, 60)))
            .toList());
  }

  private Numbered citation(int n) {
    return new Numbered(
        n,
        "document-" + n,
        text(0, 30),
        text(1, 8),
        "2026-04-14",
        text(0, 20),
        random.nextInt(3) == 0 ? null : URLS.get(random.nextInt(URLS.size())));
  }

  private Section table() {
    int columns = 1 + random.nextInt(random.nextInt(8) == 0 ? 26 : 6);
    int rows = random.nextInt(random.nextInt(12) == 0 ? 240 : 14);
    List<List<String>> body = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      body.add(IntStream.range(0, columns).mapToObj(c -> text(0, 6)).toList());
    }
    return new Table(IntStream.range(0, columns).mapToObj(c -> text(0, 3)).toList(), body);
  }

  private Section lines() {
    return new Lines(
        text(0, 4),
        IntStream.range(0, random.nextInt(random.nextInt(8) == 0 ? 90 : 8))
            .mapToObj(i -> text(0, 45))
            .toList());
  }

  private List<String> many(int most) {
    return IntStream.range(0, random.nextInt(most)).mapToObj(i -> text(1, 3)).toList();
  }

  /** Sometimes one word that has no end. */
  private String text(int least, int most) {
    return random.nextInt(400) == 0
        ? "x".repeat(random.nextInt(5_000))
        : HostileText.some(random, least + random.nextInt(most - least + 1));
  }
}
