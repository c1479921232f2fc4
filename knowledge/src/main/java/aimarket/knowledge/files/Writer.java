package aimarket.knowledge.files;

import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.OwnBasis;
import aimarket.knowledge.fact.Source;
import aimarket.knowledge.files.YamlOut.Plain;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Facts and vocabulary to files that read back as the same; the same content gives the same bytes.
 */
public final class Writer {
  private final Vocabulary vocabulary;

  public Writer(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Writes {@code sources/}, {@code vocabulary/}, the JSON Schemas that they name and the manifest
   * into a folder, over what is there of the same name.
   *
   * @param version of the manifest
   * @return the files written
   * @throws UncheckedIOException where the folder cannot be written
   */
  public List<Path> export(Content content, int version, Path folder) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("starter.yaml", manifest(content, version));
    VocabularyWriter.write(vocabulary)
        .forEach((name, text) -> texts.put("vocabulary/" + name + ".yaml", text));
    content.sources().forEach(s -> texts.put("sources/" + s.id() + ".yaml", source(s, content)));
    for (String name : Starter.SCHEMAS) {
      texts.put(name, Starter.file(name).text());
    }
    return texts.entrySet().stream().map(e -> write(folder, e.getKey(), e.getValue())).toList();
  }

  /** The file of one source: those facts and own bases of the content that are its own. */
  public String source(Source source, Content content) {
    List<Fact> facts =
        content.facts().stream().filter(f -> f.header().source().equals(source.id())).toList();
    List<String> ids = facts.stream().map(Fact::id).toList();
    List<OwnBasis> own = content.ownBases().stream().filter(o -> ids.contains(o.fact())).toList();
    return new SourceWriter(vocabulary).write(source, own, facts);
  }

  private static String manifest(Content content, int version) {
    Map<String, Object> top = new LinkedHashMap<>();
    top.put("version", new Plain(Integer.toString(version)));
    top.put("vocabulary", List.of("entities", "metrics", "topics", "segments", "words"));
    top.put("sources", content.sources().stream().map(Source::id).toList());
    return YamlOut.write("schema/starter.schema.json", top);
  }

  private static Path write(Path folder, String name, String text) {
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(file.getParent() == null ? folder : file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("the file %s cannot be written".formatted(file), e);
    }
  }
}
