package aimarket.knowledge.files;

import aimarket.knowledge.store.FactStore;
import aimarket.knowledge.store.Version.Why;
import aimarket.knowledge.vocabulary.Phrasings;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The knowledge that ships with the product.
 *
 * @param version grows with every change of it
 */
public record Starter(int version, Vocabulary vocabulary, Content content) {
  /** The JSON Schemas, as they lie beside the files. */
  static final List<String> SCHEMAS =
      List.of(
          "schema/source.schema.json",
          "schema/vocabulary.schema.json",
          "schema/starter.schema.json");

  private static final String FOLDER = "/aimarket/knowledge/starter/";

  /**
   * @throws IllegalStateException where the shipped files are damaged, with every problem
   */
  public static Starter load() {
    Problems problems = new Problems();
    Row manifest = manifest(problems);
    Cover cover = cover(manifest, problems);
    Vocabulary vocabulary = cover.vocabulary();
    Reader.Outcome outcome =
        new Reader(vocabulary).read(files(manifest.texts("sources"), "sources/"), problems);
    Content content =
        StatementPhrasings.into(
            outcome.content().orElseThrow(() -> damaged(outcome.report().problems())),
            phrasings(manifest.row("phrasings"), "statements"),
            problems);
    vocabulary.phrasings();
    refuseDamaged(problems);
    return new Starter(cover.version(), vocabulary, content);
  }

  /**
   * What every start wants of it: a store that has the version already holds the rest.
   *
   * @param version of the whole
   */
  public record Cover(int version, Vocabulary vocabulary) {
    /**
     * @throws IllegalStateException where the shipped vocabulary is damaged
     */
    public static Cover load() {
      Problems problems = new Problems();
      return cover(manifest(problems), problems);
    }
  }

  private static Row manifest(Problems problems) {
    return file("starter.yaml")
        .top(problems)
        .orElseThrow(() -> damaged(problems.sorted().toString()));
  }

  private static Cover cover(Row manifest, Problems problems) {
    String version = manifest.need("version", "write the version");
    Vocabulary words =
        new VocabularyReader(problems)
            .read(files(manifest.texts("vocabulary"), "vocabulary/"))
            .orElseThrow(() -> damaged(lines(problems)));
    Row asked = manifest.row("phrasings");
    VocabularyPhrasings reader = new VocabularyPhrasings(words, problems);
    Vocabulary vocabulary =
        words.asked(
            reader.names(phrasings(asked, "names")),
            () -> {
              Phrasings phrasings =
                  reader.phrasings(
                      phrasings(asked, "metrics"),
                      phrasings(asked, "absent"),
                      phrasings(asked, "forms"),
                      phrasings(asked, "outside"));
              refuseDamaged(problems);
              return phrasings;
            });
    refuseDamaged(problems);
    return new Cover(Integer.parseInt(version), vocabulary);
  }

  private static void refuseDamaged(Problems problems) {
    if (problems.count() > 0) {
      throw damaged(lines(problems));
    }
  }

  /** What to record in a store. */
  public FactStore.Batch batch() {
    return new FactStore.Batch(
        content.sources(),
        content.facts(),
        content.ownBases(),
        new Why(Why.STARTER, "starter knowledge, version " + version, "shipped with the product"));
  }

  private static List<YamlFile> files(List<String> names, String folder) {
    List<YamlFile> files = new ArrayList<>();
    names.forEach(name -> files.add(file(folder + name + ".yaml")));
    return files;
  }

  private static List<YamlFile> phrasings(@Nullable Row asked, String of) {
    return asked == null ? List.of() : files(asked.texts(of), "phrasings/");
  }

  /** A shipped file. */
  static YamlFile file(String name) {
    try (InputStream stream = Starter.class.getResourceAsStream(FOLDER + name)) {
      if (stream == null) {
        throw damaged(name + " is missing");
      }
      return new YamlFile(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the shipped file %s cannot be read".formatted(name), e);
    }
  }

  private static String lines(Problems problems) {
    return new ImportReport(0, 0, 0, 0, problems.sorted()).problems();
  }

  private static IllegalStateException damaged(String what) {
    return new IllegalStateException(
        "the shipped knowledge is damaged, build the product anew:\n" + what);
  }
}
