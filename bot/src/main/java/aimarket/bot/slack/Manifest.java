package aimarket.bot.slack;

import java.util.List;
import java.util.stream.Collectors;

/** The Slack app's manifest, from the code that registers the listeners. */
public final class Manifest {
  private Manifest() {}

  /**
   * YAML to paste into Slack's "From a manifest".
   *
   * @param command with its slash
   */
  public static String yaml(String command) {
    List<Surface> surfaces = Surfaces.all(command);
    return """
        # Written by `./aimarket manifest` from the code that registers the listeners.
        # Put your own host where it says YOUR-HOST, then create the app from it at https://api.slack.com/apps
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
          socket_mode_enabled: false
          token_rotation_enabled: false
        """
        .formatted(
            command,
            items(surfaces.stream().flatMap(s -> s.scopes().stream()).toList()),
            items(surfaces.stream().flatMap(s -> s.events().stream()).toList()));
  }

  /** The scopes that the bot asks for, sorted. */
  public static List<String> scopes() {
    return Surfaces.all("/any").stream()
        .flatMap(s -> s.scopes().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static String items(List<String> items) {
    return items.stream()
        .distinct()
        .sorted()
        .map(item -> "      - " + item)
        .collect(Collectors.joining("\n"));
  }
}
