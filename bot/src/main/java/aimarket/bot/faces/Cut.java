package aimarket.bot.faces;

import java.util.ArrayList;
import java.util.List;

/** Escaped text in pieces; nothing is lost, and no entity, link or character is cut in two. */
final class Cut {
  private Cut() {}

  /**
   * @param max in UTF-16 units, the most that any way of counting gives
   * @return the text itself where it fits; never an empty piece
   */
  static List<String> into(String text, int max) {
    List<String> pieces = new ArrayList<>();
    String rest = text;
    while (rest.length() > max) {
      int at = place(rest, max);
      add(pieces, rest.substring(0, at));
      rest = rest.substring(at);
    }
    add(pieces, rest);
    return pieces;
  }

  /** The text where it fits, else as much of it as fits with an ellipsis. */
  static String shortened(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    return text.substring(0, whole(text, max - 1)) + "…";
  }

  private static void add(List<String> pieces, String piece) {
    if (!piece.isBlank()) {
      pieces.add(piece.strip());
    }
  }

  private static int place(String text, int max) {
    for (char separator : new char[] {'\n', ' '}) {
      int at = whole(text, text.lastIndexOf(separator, max));
      if (at > max / 2) {
        return at;
      }
    }
    return whole(text, max);
  }

  /** The place, or one before it that is not within an entity, a link or a character. */
  private static int whole(String text, int at) {
    if (at <= 0) {
      return at;
    }
    int place = at;
    int link = text.lastIndexOf('<', place - 1);
    if (link > 0 && text.indexOf('>', link) >= place) {
      place = link;
    }
    int entity = text.lastIndexOf('&', place - 1);
    if (entity > 0 && place - entity < 6 && text.indexOf(';', entity) >= place) {
      place = entity;
    }
    return Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
  }
}
