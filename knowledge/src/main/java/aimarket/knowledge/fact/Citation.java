package aimarket.knowledge.fact;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place in a source.
 *
 * @param section heading of the section; "(lead)", "(title)" and the like where the source has no
 *     heading
 * @param paragraph counted from 1 over the text paragraphs; 0 for the title, null for a section
 *     heading
 */
public record Citation(String source, String section, @Nullable Integer paragraph) {
  public Citation {
    Objects.requireNonNull(source, "source is null");
    Objects.requireNonNull(section, "section is null");
  }

  /** The place in words: "Revenue at Scale, paragraph 5". */
  public String locator() {
    if (paragraph == null) {
      return section + ", heading";
    }
    return paragraph == 0 ? "title" : section + ", paragraph " + paragraph;
  }
}
