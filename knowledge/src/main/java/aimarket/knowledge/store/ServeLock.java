package aimarket.knowledge.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Held by the one bot that serves from a home folder: a file with its pid and port, locked as long
 * as the process lives. A bot that was killed leaves the file, but not the lock.
 */
public final class ServeLock implements AutoCloseable {
  /** The lock is on a byte far behind the text, since a locked range cannot be read everywhere. */
  private static final long LOCKED_BYTE = 1_000_000;

  private final Path file;
  private final FileChannel channel;

  private ServeLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * @param port where this bot listens, 0 for none
   * @throws StoreProblem naming the pid and port of the bot that holds it
   */
  public static ServeLock take(Path home, int port) {
    Path file = home.toAbsolutePath().resolve("serve.lock");
    try {
      Files.createDirectories(file.getParent());
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw held(file);
      }
      ServeLock taken = new ServeLock(file, channel);
      taken.port(port);
      return taken;
    } catch (IOException e) {
      throw new StoreProblem(
          "%s cannot be locked: %s; set AIMARKET_HOME to a folder that can be written"
              .formatted(file, e.getMessage()),
          e);
    }
  }

  /** Says where the bot listens, once that is known. */
  public void port(int port) {
    try {
      byte[] text =
          "pid %d port %d\n"
              .formatted(ProcessHandle.current().pid(), port)
              .getBytes(StandardCharsets.UTF_8);
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(text), 0);
    } catch (IOException e) {
      throw new StoreProblem("%s cannot be written: %s".formatted(file, e.getMessage()), e);
    }
  }

  @Override
  public void close() {
    try {
      channel.truncate(0);
      channel.close();
    } catch (IOException e) {
      throw new StoreProblem("%s cannot be released: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false);
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static StoreProblem held(Path file) throws IOException {
    String who = Files.readString(file).strip();
    return new StoreProblem(
        "another aimarket serves from %s already (%s); end it first, or set AIMARKET_HOME to another folder"
            .formatted(file.getParent(), who.isEmpty() ? "it is just starting" : who));
  }
}
