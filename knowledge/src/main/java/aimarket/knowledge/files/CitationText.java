package aimarket.knowledge.files;

import aimarket.knowledge.fact.Citation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the source at hand: {@code Revenue at Scale, paragraph 5}, {@code Revenue at Scale,
 * heading}, {@code title}; in another source with its id before: {@code [gazette] (lead), paragraph
 * 1}.
 */
final class CitationText {
  private static final String TITLE = "(title)";
  private static final Pattern PLACE =
      Pattern.compile("(?:\\[([a-z0-9-]+)\\] )?(.+), (?:paragraph (\\d{1,5})|heading)");

  private CitationText() {}

  static Citation parse(String text, String source) {
    if (text.equals("title")) {
      return new Citation(source, TITLE, 0);
    }
    Matcher m = PLACE.matcher(text);
    if (!m.matches()) {
      throw new Refusal(
          "the citation '%s' names no place".formatted(text),
          "write 'Section, paragraph 5', 'Section, heading' or title");
    }
    return new Citation(
        m.group(1) == null ? source : m.group(1),
        m.group(2),
        m.group(3) == null ? null : Integer.valueOf(m.group(3)));
  }

  static String print(Citation citation, String source) {
    if (citation.equals(new Citation(source, TITLE, 0))) {
      return "title";
    }
    String place = citation.paragraph() == null ? "heading" : "paragraph " + citation.paragraph();
    String other = citation.source().equals(source) ? "" : "[" + citation.source() + "] ";
    return other + citation.section() + ", " + place;
  }
}
