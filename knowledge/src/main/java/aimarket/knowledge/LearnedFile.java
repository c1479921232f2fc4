package aimarket.knowledge;

import aimarket.knowledge.fact.Claimant;
import aimarket.knowledge.fact.FactLink;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.reading.Learned;
import aimarket.knowledge.store.Word;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what was learned for the next start. It can always be learned again, so whatever is wrong
 * with the file, it is passed over and written anew; it can be deleted at any time.
 *
 * <pre>
 * checksum  of the rest, 4 bytes
 * key       of what it was learned from and by which build, 12 bytes
 * learned
 * </pre>
 */
public final class LearnedFile {
  /** Learns anew each time. */
  public static final LearnedFile NONE = new LearnedFile(null, 0);

  private static final Logger log = LoggerFactory.getLogger(LearnedFile.class);
  private static final String NAME = "aimarket.learned";
  private static final String NEW = ".new";

  /** Longer than anybody writes. */
  private static final Duration LEFT = Duration.ofMinutes(10);

  private static final int KEY = Integer.BYTES;
  private static final int BODY = KEY + Long.BYTES + Integer.BYTES;

  private final @Nullable Path file;
  private final long build;

  /**
   * @param build tells this code and the vocabulary that ships with it from any other
   */
  LearnedFile(@Nullable Path file, long build) {
    this.file = file;
    this.build = build;
  }

  /** In the store's folder, where it can be told what build this is. */
  public static LearnedFile in(Path folder) {
    long build = Build.checksum();
    return build == 0 ? NONE : new LearnedFile(folder.resolve(NAME), build);
  }

  /**
   * @param words that the store adds to the vocabulary
   * @param statements of the store
   * @param anew learns from these and from what ships
   */
  Learned of(List<Word> words, List<Statement> statements, Supplier<Learned> anew) {
    if (file == null) {
      return anew.get();
    }
    int from = checksum(words, statements);
    Learned kept = read(file, from);
    if (kept != null) {
      return kept;
    }
    Learned learned = anew.get();
    write(file, from, learned);
    return learned;
  }

  private @Nullable Learned read(Path path, int from) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
      boolean ours =
          bytes.limit() > BODY
              && bytes.getInt(KEY + Long.BYTES) == from
              && bytes.getLong(KEY) == build
              && bytes.getInt(0) == checksum(bytes);
      return ours ? Learned.read(bytes.position(BODY)) : null;
    } catch (IOException | RuntimeException e) {
      log.debug("{} is passed over", path, e);
      return null;
    }
  }

  /** Whole or not at all; beside others who write it too. */
  private void write(Path path, int from, Learned learned) {
    ByteBuffer body = learned.written();
    ByteBuffer bytes = ByteBuffer.allocate(BODY + body.limit());
    bytes.position(KEY).putLong(build).putInt(from).put(body);
    bytes.putInt(0, checksum(bytes));
    try {
      Path whole = Files.createTempFile(path.toAbsolutePath().getParent(), NAME, NEW);
      try {
        Files.write(whole, bytes.array());
        removeOlder(whole);
        Files.move(
            whole, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(whole);
      }
    } catch (IOException e) {
      log.debug("{} cannot be written; the next start learns anew", path, e);
    }
  }

  /** What other processes were about to write when they were killed. */
  private static void removeOlder(Path own) throws IOException {
    Instant limit = Files.getLastModifiedTime(own).toInstant().minus(LEFT);
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(own.getParent(), NAME + "?*" + NEW)) {
      for (Path file : left) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static int checksum(ByteBuffer bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes.array(), KEY, bytes.limit() - KEY);
    return (int) sum.getValue();
  }

  /** Of all that is learned from and does not ship with the build. */
  private static int checksum(List<Word> words, List<Statement> statements) {
    CRC32 sum = new CRC32();
    words.forEach(word -> add(sum, List.of(word.kind(), word.slug(), word.body())));
    for (Statement statement : statements) {
      String main = statement.header().linked(FactLink.Kind.RESTATES);
      add(sum, List.of(statement.id(), statement.rank().name(), main == null ? "" : main));
      add(sum, statement.header().claimants().stream().map(Claimant::who).toList());
      add(sum, statement.entities());
      add(sum, List.of(statement.sentence()));
      add(sum, statement.asks());
    }
    return (int) sum.getValue();
  }

  /** Each with its end, and the list with its own, so that nothing moves unnoticed. */
  private static void add(CRC32 sum, List<String> texts) {
    for (String text : texts) {
      sum.update(text.getBytes(StandardCharsets.UTF_8));
      sum.update(0);
    }
    sum.update(1);
  }
}
