package aimarket.knowledge.files;

import aimarket.knowledge.vocabulary.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of the language, each part at the key of its name. */
final class WordsReader {
  static final Words NONE = read(Row.empty());

  private WordsReader() {}

  static Words read(Row top) {
    return new Words(
        lists(top, "forms"),
        lists(top, "operations"),
        lists(top, "natures"),
        texts(top, "slang"),
        top.texts("common"),
        top.texts("everyday"),
        lists(top, "relations"),
        lists(top, "offices"),
        lists(top, "groups"),
        lists(top, "absent"),
        lists(top, "absentMetrics"),
        lists(top, "absentDetails"),
        lists(top, "absentSegments"),
        lists(top, "wants"),
        lists(top, "counted"),
        lists(top, "premises"),
        top.texts("openings"),
        top.texts("closings"),
        top.texts("instructions"),
        top.texts("outside"),
        lists(top, "languages"));
  }

  private static Map<String, List<String>> lists(Row top, String key) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    Row row = part(top, key);
    if (row != null) {
      row.keys().forEach(name -> lists.put(name, row.texts(name)));
    }
    return lists;
  }

  private static Map<String, String> texts(Row top, String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    Row row = part(top, key);
    if (row != null) {
      for (String name : row.keys()) {
        String text = row.text(name);
        texts.put(name, text == null ? "" : text);
      }
    }
    return texts;
  }

  /** The keys below a key; asks for it even where it is not there, so that it counts as known. */
  private static @Nullable Row part(Row top, String key) {
    Row row = top.row(key);
    if (row == null) {
      top.text(key);
    }
    return row;
  }
}
