package aimarket.bot.digest;

import aimarket.bot.digest.Run.State;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells who set a digest up, once, what only they can mend. */
final class Owners {
  private static final Logger log = LoggerFactory.getLogger(Owners.class);

  private final Ledger ledger;
  private final Poster poster;
  private final String command;

  Owners(DigestOffice.Parts parts, Ledger ledger, Poster poster) {
    this.ledger = ledger;
    this.poster = poster;
    this.command = parts.command();
  }

  /**
   * @param subscription empty where it is no more; then there is nobody to tell
   */
  void tell(Optional<Subscription> subscription, Run run) {
    // Who asked to be forgotten is not told either.
    if (subscription.filter(s -> !s.wanted().owner().isEmpty()).isPresent()) {
      tell(subscription.get(), run);
    } else if (ledger.telling(run.key())) {
      ledger.told(run.key());
    }
  }

  private void tell(Subscription subscription, Run run) {
    Turn turn =
        new Turn() {
          private boolean ours;

          @Override
          public boolean take() {
            ours = ours || ledger.telling(run.key());
            return ours;
          }
        };
    String owner = subscription.wanted().owner();
    CompletableFuture<Posted> told =
        run.state() == State.UNKNOWN
            ? poster.askAgain(
                subscription.team(), owner, unknown(subscription, run), run.key(), turn)
            : poster.say(subscription.team(), owner, failed(subscription, run), turn);
    told.whenComplete((posted, failure) -> ended(run, posted));
  }

  private void ended(Run run, Posted posted) {
    try {
      if (posted.kind() == Posted.Kind.UNREACHABLE) {
        ledger.notTold(run.key());
      } else {
        ledger.told(run.key());
        if (posted.kind() != Posted.Kind.DELIVERED) {
          log.warn("the owner of {} was not told: {}", run.key(), posted.why());
        }
      }
    } catch (RuntimeException e) {
      log.warn("whether the owner of {} was told was not kept; it is not repeated", run.key(), e);
    }
  }

  private String unknown(Subscription subscription, Run run) {
    return "Slack did not confirm that it took the digest of %s in %s, and it may or may not stand there. I do not post it twice by myself. Please look; if it is not there, press Post again."
        .formatted(
            Edition.when(run.due(), subscription.schedule().zone()),
            Names.channel(subscription.channel()));
  }

  private String failed(Subscription subscription, Run run) {
    String what =
        "Slack did not take the digest of %s in %s: %s."
            .formatted(
                Edition.when(run.due(), subscription.schedule().zone()),
                Names.channel(subscription.channel()),
                reason(run.why()));
    return subscription.active()
        ? what + " The next one covers that week too."
        : "%s I have stopped it. Once that is mended: %s digest resume %d"
            .formatted(what, command, subscription.id());
  }

  /** Slack's word, for people. */
  static String reason(String why) {
    return switch (why.replaceFirst(" .*", "")) {
      case "not_in_channel", "channel_not_found" ->
          "I am no member of that channel, or it is gone; /invite me there";
      case "is_archived" -> "that channel is archived";
      case "restricted_action",
          "restricted_action_read_only_channel",
          "restricted_action_thread_only_channel",
          "ekm_access_denied" ->
          "the administrators of this workspace limit who may post there";
      default -> "it said " + why;
    };
  }
}
