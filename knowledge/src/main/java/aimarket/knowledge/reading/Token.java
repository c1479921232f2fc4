package aimarket.knowledge.reading;

/**
 * A word of the question.
 *
 * @param text as written, for showing it
 * @param word in lower case, without a possessive
 * @param stem the word without its commonest endings, so that "raise" meets "raised"
 * @param capital begins with a capital that no beginning of a sentence explains
 * @param possessive had an apostrophe and s
 */
record Token(String text, String word, String stem, boolean capital, boolean possessive) {

  Token mended(String better) {
    return new Token(text, better, Stem.of(better), false, possessive);
  }

  boolean isNumber() {
    return word.chars().anyMatch(Character::isDigit);
  }
}
