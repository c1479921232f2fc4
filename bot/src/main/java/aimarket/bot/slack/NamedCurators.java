package aimarket.bot.slack;

import aimarket.bot.curation.Curators;
import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.usergroups.users.UsergroupsUsersListResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * People that the settings name, and the members of a user group. Who is in the group is asked for
 * in the background; what was heard last counts until something newer is heard.
 */
public final class NamedCurators implements Curators {
  private static final Logger log = LoggerFactory.getLogger(NamedCurators.class);
  private static final int EVERY_MINUTES = 5;

  private final Set<String> people;
  private final Optional<String> group;
  private volatile @Nullable Set<String> members;

  public NamedCurators(Set<String> people, Optional<String> group) {
    this.people = Set.copyOf(people);
    this.group = group;
  }

  /** Asks Slack who is in the group now, and every few minutes; after a failure sooner. */
  public void watch(Slack slack, String token, ScheduledExecutorService timer) {
    group.ifPresent(id -> timer.execute(() -> ask(slack, token, id, timer)));
  }

  private void ask(Slack slack, String token, String id, ScheduledExecutorService timer) {
    boolean heard = false;
    try {
      UsergroupsUsersListResponse answer =
          slack.methods(token).usergroupsUsersList(r -> r.usergroup(id));
      heard = answer.isOk();
      if (heard) {
        members = Set.copyOf(answer.getUsers());
      } else {
        log.warn("Slack does not say who is in the curators' group {}: {}", id, answer.getError());
      }
    } catch (IOException | SlackApiException | RuntimeException e) {
      log.warn("Slack does not say who is in the curators' group {}: {}", id, e.getMessage());
    }
    if (!timer.isShutdown()) {
      long seconds = heard ? TimeUnit.MINUTES.toSeconds(EVERY_MINUTES) : 15;
      timer.schedule(() -> ask(slack, token, id, timer), seconds, TimeUnit.SECONDS);
    }
  }

  @Override
  public Verdict of(String user) {
    if (people.contains(user)) {
      return Verdict.CURATOR;
    }
    if (group.isEmpty()) {
      return people.isEmpty() ? Verdict.NOBODY : Verdict.OTHER;
    }
    Set<String> known = members;
    if (known == null) {
      return Verdict.UNKNOWN;
    }
    return known.contains(user) ? Verdict.CURATOR : Verdict.OTHER;
  }
}
