package aimarket.knowledge.files;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.knowledge.fact.Citation;
import aimarket.knowledge.fact.Claimant;
import aimarket.knowledge.fact.Expectation;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.FactLink;
import aimarket.knowledge.fact.Header;
import aimarket.knowledge.fact.Period;
import aimarket.knowledge.fact.Printed;
import aimarket.knowledge.fact.Rank;
import aimarket.knowledge.fact.Role;
import aimarket.knowledge.fact.Source;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.fact.StatementKind;
import aimarket.knowledge.fact.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriterTest {
  private static final Starter STARTER = Starter.load();
  private static final Source SOURCE =
      new Source(
          "gazette",
          null,
          "bloomberg",
          null,
          Printed.on(LocalDate.of(2031, 4, 10)),
          null,
          "en",
          "article",
          List.of(),
          null);

  @TempDir Path folder;

  @Test
  void what_is_exported_reads_back_as_the_same() {
    new Writer(STARTER.vocabulary()).export(STARTER.content(), STARTER.version(), folder);
    Reader.Outcome outcome = new Reader(STARTER.vocabulary()).read(folder);
    assertThat(outcome.report().problems()).isEmpty();
    assertThat(outcome.content()).contains(STARTER.content());
  }

  @Test
  void the_vocabulary_reads_back_as_the_same() {
    List<YamlFile> files =
        VocabularyWriter.write(STARTER.vocabulary()).entrySet().stream()
            .map(e -> new YamlFile(e.getKey(), e.getValue()))
            .toList();
    Problems problems = new Problems();
    var read = new VocabularyReader(problems).read(files);
    assertThat(problems.sorted()).isEmpty();
    assertThat(read.orElseThrow().entities())
        .containsExactlyElementsOf(STARTER.vocabulary().entities());
    assertThat(read.orElseThrow().metrics())
        .containsExactlyElementsOf(STARTER.vocabulary().metrics());
    assertThat(read.orElseThrow().topics())
        .containsExactlyElementsOf(STARTER.vocabulary().topics());
    assertThat(read.orElseThrow().segments())
        .containsExactlyElementsOf(STARTER.vocabulary().segments());
    assertThat(read.orElseThrow().words()).isEqualTo(STARTER.vocabulary().words());
  }

  @Test
  void an_export_of_what_was_exported_is_the_same_bytes() throws IOException {
    Writer writer = new Writer(STARTER.vocabulary());
    writer.export(STARTER.content(), STARTER.version(), folder.resolve("one"));
    Content read =
        new Reader(STARTER.vocabulary()).read(folder.resolve("one")).content().orElseThrow();
    for (Path file : writer.export(read, STARTER.version(), folder.resolve("two"))) {
      Path first = folder.resolve("one").resolve(folder.resolve("two").relativize(file));
      assertThat(file).hasSameBinaryContentAs(first);
    }
  }

  @Test
  void any_text_reads_back_as_the_same() {
    Random random = new Random(5);
    String letters = "ab 1:#-,[]{}'\"\\&*!|>%@`~?=\n\t\r\u00e9\u4e2d\u2028\u200b\ud83d\ude00$.";
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder("x");
      int length = random.nextInt(i % 10 == 0 ? 300 : 12);
      for (int j = 0; j < length; j++) {
        int at =
            letters.offsetByCodePoints(
                0, random.nextInt(letters.codePointCount(0, letters.length())));
        text.appendCodePoint(letters.codePointAt(at));
      }
      String any = i % 3 == 0 ? text.substring(1) + "y" : text.toString();
      Statement statement = statement(any, List.of(any, "second " + any));
      String file =
          new Writer(STARTER.vocabulary())
              .source(SOURCE, new Content(List.of(SOURCE), List.of(statement), List.of()));
      Reader.Outcome outcome =
          new Reader(STARTER.vocabulary())
              .read(List.of(new YamlFile("gazette.yaml", file)), new Problems());
      assertThat(
              outcome
                  .content()
                  .orElseThrow(() -> new AssertionError(outcome.report().problems() + "\n" + file))
                  .facts())
          .as(file)
          .containsExactly((Fact) statement);
    }
  }

  @Test
  void what_decides_a_forecast_reads_back_as_the_same() {
    Statement plain = statement("none", List.of());
    Statement forecast =
        new Statement(
            plain.header(),
            plain.entities(),
            plain.topic(),
            StatementKind.FORECAST,
            plain.sentence(),
            List.of(),
            new Expectation(Expectation.How.REACHES, "anthropic", "annualized_revenue", "openai"));
    Header h = plain.header();
    Header outcome =
        new Header(
            "gaz-two",
            h.source(),
            h.citations(),
            h.period(),
            h.printed(),
            false,
            h.claimants(),
            null,
            Rank.NORMAL,
            null,
            null,
            null,
            null,
            List.of(new FactLink(FactLink.Kind.OUTCOME_OF, "gaz-one", Verdict.OVERTAKEN)),
            Header.SHARED);
    Statement decides =
        new Statement(
            outcome, plain.entities(), plain.topic(), StatementKind.EVENT, "It did.", List.of());
    Content content = new Content(List.of(SOURCE), List.of(forecast, decides), List.of());
    String file = new Writer(STARTER.vocabulary()).source(SOURCE, content);
    Reader.Outcome read =
        new Reader(STARTER.vocabulary())
            .read(List.of(new YamlFile("gazette.yaml", file)), new Problems());

    assertThat(file)
        .contains("gaz-one as overtaken", "anthropic annualized_revenue reaches openai");
    assertThat(read.content().orElseThrow().facts()).containsExactly(forecast, decides);
  }

  private static Statement statement(String caveat, List<String> asks) {
    Header header =
        new Header(
            "gaz-one",
            SOURCE.id(),
            List.of(new Citation(SOURCE.id(), "A, b, heading", null)),
            Period.UNSTATED,
            SOURCE.printed(),
            false,
            List.of(new Claimant("bloomberg", Role.PRESS, true)),
            null,
            Rank.NORMAL,
            null,
            null,
            caveat,
            null,
            List.of(),
            "team-1");
    return new Statement(
        header, List.of("openai"), "valuation", StatementKind.CLAIM, "It is so.", asks);
  }
}
