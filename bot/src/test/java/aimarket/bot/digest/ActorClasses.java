package aimarket.bot.digest;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * The classes of an {@link Actor}, read and checked once for all that are started: hundreds of
 * starts are most of what trials cost. Such an archive is only for jars, so folders are packed.
 *
 * <p>{@code -Dactor.classes=FOLDER} keeps it there, for trials of the same jars.
 */
final class ActorClasses {
  private static List<String> options = List.of();

  private ActorClasses() {}

  /** What to start a process with. */
  static synchronized List<String> options() {
    if (options.isEmpty()) {
      try {
        String kept = System.getProperty("actor.classes", "");
        Path folder = kept.isEmpty() ? Files.createTempDirectory("actor") : Path.of(kept);
        String classPath = jars(folder);
        Path archive = folder.resolve("classes.jsa");
        if (kept.isEmpty()) {
          forgetAtExit(folder, archive);
        }
        if (!Files.exists(archive)) {
          dump(archive, classPath);
        }
        options =
            List.of(
                "-Xshare:auto",
                "-XX:SharedArchiveFile=" + archive,
                "-Xlog:disable",
                "-cp",
                classPath);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return options;
  }

  private static void forgetAtExit(Path folder, Path archive) throws IOException {
    folder.toFile().deleteOnExit();
    archive.toFile().deleteOnExit();
    try (Stream<Path> jars = Files.list(folder)) {
      jars.forEach(jar -> jar.toFile().deleteOnExit());
    }
  }

  private static void dump(Path archive, String classPath)
      throws IOException, InterruptedException {
    Path store = Files.createTempDirectory("rehearsal");
    Path said = store.resolve("said.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ArchiveClassesAtExit=" + archive,
                "-Xlog:disable",
                "-cp",
                classPath,
                ActorRehearsal.class.getName(),
                store.resolve("store").toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    if (!process.waitFor(10, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException("the rehearsal failed; it said:\n" + Files.readString(said));
    }
  }

  private static String jars(Path folder) throws IOException {
    List<String> jars = new ArrayList<>();
    for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(place);
      if (Files.isDirectory(path)) {
        path = pack(path, folder.resolve(jars.size() + ".jar"));
      }
      if (Files.exists(path)) {
        jars.add(path.toString());
      }
    }
    return String.join(File.pathSeparator, jars);
  }

  private static Path pack(Path folder, Path jar) throws IOException {
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(folder)) {
      out.setLevel(1);
      for (Path file : (Iterable<Path>) files.filter(one -> !one.equals(folder))::iterator) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        // Folders too: who looks for resources by their folder finds none in a jar without them.
        out.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
        if (Files.isRegularFile(file)) {
          Files.copy(file, out);
        }
      }
    }
    return jar;
  }
}
