package aimarket.knowledge;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Which build this is. */
final class Build {
  /** At the end of a jar stands where its directory is, in this many bytes. */
  private static final int END = 22;

  private static final int END_MARK = 0x06054b50;
  private static final int DIRECTORY_SIZE = 12;
  private static final int DIRECTORY_START = 16;

  private Build() {}

  /**
   * Of the directory of the jar that this code is in, which lists every file in it with its own
   * checksum, and of the jar's size; of names, sizes and times where it is in a folder of classes;
   * 0 where it cannot be told.
   */
  static long checksum() {
    try {
      CodeSource source = Build.class.getProtectionDomain().getCodeSource();
      Path jar = source == null ? Path.of("") : Path.of(source.getLocation().toURI());
      if (Files.isDirectory(jar)) {
        return ofFolder(jar);
      }
      return Files.isRegularFile(jar) ? checksum(jar) : 0;
    } catch (IOException | URISyntaxException | RuntimeException e) {
      return 0;
    }
  }

  /** While it is developed: every start would learn anew otherwise, and every test. */
  static long ofFolder(Path folder) throws IOException {
    CRC32 sum = new CRC32();
    long files = 0;
    try (Stream<Path> all = Files.walk(folder).filter(Files::isRegularFile).sorted()) {
      for (Path file : (Iterable<Path>) all::iterator) {
        String line =
            "%s %d %s\n"
                .formatted(
                    folder.relativize(file), Files.size(file), Files.getLastModifiedTime(file));
        sum.update(line.getBytes(StandardCharsets.UTF_8));
        files++;
      }
    }
    return files << Integer.SIZE | sum.getValue();
  }

  static long checksum(Path jar) throws IOException {
    try (FileChannel file = FileChannel.open(jar)) {
      ByteBuffer end = read(file, file.size() - END, END);
      if (end.getInt(0) != END_MARK) {
        return 0;
      }
      ByteBuffer directory = read(file, end.getInt(DIRECTORY_START), end.getInt(DIRECTORY_SIZE));
      CRC32 sum = new CRC32();
      sum.update(directory);
      return file.size() << Integer.SIZE | sum.getValue();
    }
  }

  private static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {
      // reads on
    }
    return bytes.flip();
  }
}
