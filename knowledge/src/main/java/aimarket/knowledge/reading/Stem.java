package aimarket.knowledge.reading;

/** Takes the commonest endings off English words; crude, and the same on both sides. */
final class Stem {
  private Stem() {}

  static String of(String word) {
    String w = word;
    if (w.length() > 4 && w.endsWith("ies")) {
      return w.substring(0, w.length() - 3) + "y";
    }
    if (w.endsWith("sses")) {
      w = w.substring(0, w.length() - 2);
    } else if (w.length() > 3 && w.endsWith("s") && !w.endsWith("ss") && !w.endsWith("us")) {
      w = w.substring(0, w.length() - 1);
    }
    if (w.length() > 5 && w.endsWith("ing")) {
      w = undoubled(w.substring(0, w.length() - 3));
    } else if (w.length() > 4 && w.endsWith("ed")) {
      w = undoubled(w.substring(0, w.length() - 2));
    }
    return w.length() > 4 && w.endsWith("e") ? w.substring(0, w.length() - 1) : w;
  }

  private static String undoubled(String w) {
    int n = w.length();
    boolean doubled = n > 3 && w.charAt(n - 1) == w.charAt(n - 2);
    return doubled && "lsz".indexOf(w.charAt(n - 1)) < 0 ? w.substring(0, n - 1) : w;
  }
}
