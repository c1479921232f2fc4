package aimarket.knowledge.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Held by the one bot that serves from a home folder: a file with its pid and port, locked as long
 * as the process lives. A bot that was killed leaves the file, but not the lock.
 */
public final class ServeLock implements AutoCloseable {
  /** The lock is on a byte far behind the text, since a locked range cannot be read everywhere. */
  private static final long LOCKED_BYTE = 1_000_000;

  /** Of this process, by file: opening and closing a locked file here would release its lock. */
  private static final Map<Path, String> OURS = new ConcurrentHashMap<>();

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
    Path file = home.toAbsolutePath().normalize().resolve("serve.lock");
    if (OURS.putIfAbsent(file, text(port)) != null) {
      throw held(file, OURS.getOrDefault(file, ""));
    }
    boolean taken = false;
    try {
      ServeLock lock = lock(file);
      lock.port(port);
      taken = true;
      return lock;
    } finally {
      if (!taken) {
        OURS.remove(file);
      }
    }
  }

  private static ServeLock lock(Path file) {
    try {
      Files.createDirectories(file.getParent());
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
        channel.close();
        throw held(file, Files.readString(file).strip());
      }
      return new ServeLock(file, channel);
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
      OURS.put(file, text(port));
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(text(port).getBytes(StandardCharsets.UTF_8)), 0);
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
    } finally {
      OURS.remove(file);
    }
  }

  private static String text(int port) {
    return "pid %d, port %d".formatted(ProcessHandle.current().pid(), port);
  }

  private static StoreProblem held(Path file, String who) {
    return new StoreProblem(
        "another aimarket serves from %s already (%s); end it first, or set AIMARKET_HOME to another folder"
            .formatted(file.getParent(), who.isEmpty() ? "it is just starting" : who));
  }
}
