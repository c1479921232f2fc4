package aimarket.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * The words of a question in a row, single spaces between, for patterns; knows which word is where.
 */
final class Line {
  private final String text;
  private final List<Integer> starts = new ArrayList<>();

  Line(List<Token> tokens) {
    StringBuilder row = new StringBuilder();
    for (Token token : tokens) {
      if (!row.isEmpty()) {
        row.append(' ');
      }
      starts.add(row.length());
      row.append(token.word());
    }
    text = row.toString();
  }

  String text() {
    return text;
  }

  /** Positions of the words that a match touches. */
  List<Integer> positions(Matcher matcher) {
    List<Integer> at = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) - 1 : text.length();
      if (end > matcher.start() && starts.get(i) < matcher.end()) {
        at.add(i);
      }
    }
    return at;
  }
}
