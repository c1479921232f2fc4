package aimarket.bot.digest;

/** Says what a command has brought about, where others see it. */
final class Announcer {
  private final Subscriptions subscriptions;
  private final Poster poster;
  private final String command;

  Announcer(DigestOffice.Parts parts, Poster poster) {
    this.subscriptions = parts.subscriptions();
    this.poster = poster;
    this.command = parts.command();
  }

  /** A channel that does not want it hears of it at once, and so does a bot that may not post. */
  void setUp(Subscription put, DigestLines lines) {
    String words =
        "%s set up a weekly digest here: %s.\n%s\n%s digest list shows it, %s digest unsubscribe %d ends it."
            .formatted(
                Names.person(put.wanted().owner()),
                lines.about(put),
                lines.next(put),
                command,
                command,
                put.id());
    poster
        .say(put.team(), put.channel(), words, Turn.FREE)
        .whenComplete(
            (posted, failed) -> {
              if (posted.gone() && subscriptions.stop(put.id(), posted.why())) {
                poster.say(put.team(), put.wanted().owner(), refused(put, posted), Turn.FREE);
              }
            });
  }

  private String refused(Subscription put, Posted posted) {
    return "I cannot post the digest %d in %s: %s. Once that is mended: %s digest resume %d"
        .formatted(
            put.id(), Names.channel(put.channel()), Owners.reason(posted.why()), command, put.id());
  }

  /** Whoever asked for it hears of it where it does not come. */
  void test(Edition edition, DigestCommands.Speaker speaker) {
    Subscription one = edition.subscription();
    poster
        .post(edition, Turn.FREE)
        .whenComplete(
            (posted, failed) -> {
              if (posted.kind() != Posted.Kind.DELIVERED) {
                String words =
                    "The test of digest %d in %s is not confirmed: %s."
                        .formatted(
                            one.id(), Names.channel(one.channel()), Owners.reason(posted.why()));
                poster.say(one.team(), speaker.user(), words, Turn.FREE);
              }
            });
  }
}
