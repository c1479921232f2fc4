package aimarket.knowledge.files;

import aimarket.knowledge.vocabulary.Vocabulary;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** Vocabulary files on top of a vocabulary: all of them, or none and every reason why. */
public final class VocabularyFiles {

  /**
   * What came of it.
   *
   * @param vocabulary the base with what the files add; empty where anything was refused
   */
  public record Outcome(ImportReport report, Optional<Vocabulary> vocabulary) {}

  private VocabularyFiles() {}

  /**
   * Reads one file, or every {@code .yaml} of a folder; of an exported folder, those of its {@code
   * vocabulary}.
   *
   * @param base what they add to; a word of theirs takes the place of one with its slug
   * @throws UncheckedIOException where it cannot be opened
   */
  public static Outcome read(Path fileOrFolder, Vocabulary base) {
    Problems problems = new Problems();
    Optional<Vocabulary> read =
        new VocabularyReader(problems, base)
            .read(YamlFile.open(fileOrFolder, "vocabulary", problems));
    return new Outcome(new ImportReport(0, 0, 0, 0, problems.sorted()), read);
  }
}
