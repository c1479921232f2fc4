package aimarket.bot.rehearsal;

/** What the person who asked saw in the end. */
enum Saw {
  ANSWER("the answer"),
  ALONE("it, for them alone"),
  WORDS("as words"),
  UNSURE("it, and that Slack did not confirm"),
  TOLD("words that say why not"),
  BUSY("that it is busy"),
  KEPT("nothing yet, it is kept"),
  NOTHING("**nothing**"),
  TWICE("**it twice**");

  private final String words;

  Saw(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
