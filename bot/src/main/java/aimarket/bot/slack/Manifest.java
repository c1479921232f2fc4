package aimarket.bot.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** The Slack app's manifest, from the code that registers the listeners. */
public final class Manifest {
  /** The message shortcut, as people see it; a name has at most 24 characters. */
  public static final String CHECK_NAME = "Check the figures";

  public static final String CHECK_ID = AnswerListeners.CHECK;

  private static final String CHECK_DESCRIPTION =
      "Says of each figure in this message whether a source has it";
  private static final Collector<CharSequence, ?, String> LINES =
      Collectors.joining("\n", "", "\n");

  private Manifest() {}

  /**
   * YAML to paste into Slack's "From a manifest".
   *
   * @param command with its slash
   */
  public static String yaml(String command) {
    return yaml(command, false);
  }

  /**
   * YAML to paste into Slack's "From a manifest".
   *
   * @param command with its slash
   * @param socket whether requests come over Socket Mode, which has no addresses
   */
  public static String yaml(String command, boolean socket) {
    String whole = whole(command, socket);
    return socket
        ? whole.lines().filter(l -> !l.contains("https://YOUR-HOST")).collect(LINES)
        : whole;
  }

  private static String whole(String command, boolean socket) {
    List<Surface> surfaces = Surfaces.all(command);
    return """
        # Written by `./aimarket manifest` from the code that registers the listeners.
        # %s at https://api.slack.com/apps
        display_information:
          name: aimarket
          description: Answers questions about the AI market, with the source of every figure
          background_color: "#1f2a44"
        features:
          app_home:
            home_tab_enabled: true
            messages_tab_enabled: true
            messages_tab_read_only_enabled: false
          # Where Slack asks for agent_view instead: agent_view, and agent_description in it.
          assistant_view:
            assistant_description: Answers questions about the AI market, with the source of every figure
          bot_user:
            display_name: aimarket
            always_online: true
          slash_commands:
            - command: %s
              url: https://YOUR-HOST/slack/events
              description: Ask about the AI market
              usage_hint: "a question, or help"
              should_escape: true
          shortcuts:
            - name: %s
              type: message
              callback_id: %s
              description: %s
        oauth_config:
          scopes:
            bot:
        %s
        settings:
          event_subscriptions:
            request_url: https://YOUR-HOST/slack/events
            bot_events:
        %s
          interactivity:
            is_enabled: true
            request_url: https://YOUR-HOST/slack/events
          org_deploy_enabled: false
          socket_mode_enabled: %s
          token_rotation_enabled: false
        """
        .formatted(
            socket
                ? "Create the app from it"
                : "Put your own host where it says YOUR-HOST, then create the app from it",
            command,
            CHECK_NAME,
            AnswerListeners.CHECK,
            CHECK_DESCRIPTION,
            items(surfaces.stream().flatMap(s -> s.scopes().stream()).toList()),
            items(surfaces.stream().flatMap(s -> s.events().stream()).toList()),
            socket);
  }

  /** The scopes that the bot asks for, sorted. */
  public static List<String> scopes() {
    return Surfaces.all("/any").stream()
        .flatMap(s -> s.scopes().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * What is off, in words.
   *
   * @param granted scopes that the bot token has
   */
  public static List<String> without(Set<String> granted) {
    List<String> off = new ArrayList<>();
    for (Surface surface : Surfaces.all("/any")) {
      List<String> lacking =
          surface.scopes().stream().filter(scope -> !granted.contains(scope)).toList();
      if (!lacking.isEmpty()) {
        off.add(surface.name() + " (lacks " + String.join(", ", lacking) + ")");
      }
    }
    return off;
  }

  private static String items(List<String> items) {
    return items.stream()
        .distinct()
        .sorted()
        .map(item -> "      - " + item)
        .collect(Collectors.joining("\n"));
  }
}
