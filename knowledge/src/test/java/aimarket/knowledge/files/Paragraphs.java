package aimarket.knowledge.files;

import aimarket.knowledge.fact.Citation;
import aimarket.knowledge.fact.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * A document's text paragraphs, counted from 1 after the title; what is no sentence (headings,
 * bylines, dates, site furniture) does not count.
 */
final class Paragraphs {
  private static final int SHORTEST = 55;

  private final List<String> paragraphs = new ArrayList<>();
  private final String all;

  private Paragraphs(List<String> lines) {
    all = String.join("\n", lines);
  }

  static Paragraphs of(Source source, List<String> lines) {
    Paragraphs found = new Paragraphs(lines);
    int title = source.title() == null ? -1 : lines.indexOf(source.title());
    for (String line : lines.subList(title + 1, lines.size())) {
      String text = line.strip().replaceFirst("^(•|\\d\\.)\\s*", "");
      boolean inline = text.contains(" ### ");
      for (String part : text.split("###")) {
        String piece = part.strip();
        if (piece.length() >= SHORTEST && (inline || piece.matches("(?s).*[.!?)][\"”]?"))) {
          found.paragraphs.add(piece);
        }
      }
    }
    return found;
  }

  /** The text at a place; for a heading or a title, the heading or title. */
  String at(Citation citation) {
    Integer number = citation.paragraph();
    if (number == null) {
      return citation.section();
    }
    return number == 0 ? all : paragraphs.get(number - 1);
  }
}
