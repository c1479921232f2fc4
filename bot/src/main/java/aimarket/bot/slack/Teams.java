package aimarket.bot.slack;

import java.util.Optional;

/**
 * From a workspace to its installation. Answers from memory: it stands between a request and its
 * acknowledgement, where no call to Slack may.
 */
@FunctionalInterface
public interface Teams {
  Optional<Installation> of(String team);
}
