package aimarket.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Every setting, in the order in which docs/settings.md and the messages show them. */
final class Catalogue {
  static final Setting<Secret> BOT_TOKEN =
      new Setting<>(
          "slack.bot-token",
          "SLACK_BOT_TOKEN",
          Kind.A_BOT_TOKEN,
          null,
          "Bot token, from your Slack app, page 'OAuth & Permissions'. With neither this nor a"
              + " signing secret the bot starts the local workspace.");
  static final Setting<Secret> SIGNING_SECRET =
      new Setting<>(
          "slack.signing-secret",
          "SLACK_SIGNING_SECRET",
          Kind.A_SIGNING_SECRET,
          null,
          "Proves that a request comes from Slack; from your Slack app, page 'Basic Information'."
              + " Socket Mode does without.");
  static final Setting<Secret> APP_TOKEN =
      new Setting<>(
          "slack.app-token",
          "SLACK_APP_TOKEN",
          Kind.AN_APP_TOKEN,
          null,
          "App-level token with the scope connections:write, for Socket Mode; from your Slack app,"
              + " page 'Basic Information'.");
  static final Setting<Settings.Transport> TRANSPORT =
      new Setting<>(
          "slack.transport",
          "AIMARKET_SLACK_TRANSPORT",
          Kind.oneOf(Settings.Transport.class),
          "http",
          "How Slack's requests come: http, to a public address of the bot; or socket, over a"
              + " connection that the bot opens (Socket Mode), which needs neither a public address"
              + " nor a signing secret.");
  static final Setting<URI> API_URL =
      new Setting<>(
          "slack.api-url",
          "SLACK_API_URL",
          Kind.A_WEB_ADDRESS,
          "https://slack.com/api/",
          "Server that speaks Slack's Web API.");
  static final Setting<String> COMMAND =
      new Setting<>(
          "slack.command",
          "AIMARKET_SLACK_COMMAND",
          Kind.A_COMMAND,
          "/aimarket",
          "The slash command, as your Slack app has it.");
  static final Setting<String> TEAM_ID =
      new Setting<>(
          "slack.team-id",
          "AIMARKET_SLACK_TEAM_ID",
          Kind.A_TEAM,
          null,
          "The only Slack team that is served; without it, every team the token is good for.");
  static final Setting<Integer> PER_MINUTE =
      new Setting<>(
          "slack.questions-per-minute",
          "AIMARKET_SLACK_QUESTIONS_PER_MINUTE",
          Kind.A_COUNT,
          "20",
          "How many requests of one person are taken in a minute; who asks more is told when to go"
              + " on. 0 is no limit.");
  static final Setting<Settings.Strangers> SHARED_CHANNELS =
      new Setting<>(
          "slack.shared-channels",
          "AIMARKET_SLACK_SHARED_CHANNELS",
          Kind.oneOf(Settings.Strangers.class),
          "ignore",
          "What to do in channels shared with other organisations (Slack Connect), and with people"
              + " of other workspaces: ignore or answer.");
  static final Setting<Settings.Strangers> BOTS =
      new Setting<>(
          "slack.bots",
          "AIMARKET_SLACK_BOTS",
          Kind.oneOf(Settings.Strangers.class),
          "ignore",
          "What to do when another app or a workflow mentions the bot: ignore or answer.");
  static final Setting<Set<String>> CURATORS =
      new Setting<>(
          "curators.people",
          "AIMARKET_CURATORS",
          Kind.PEOPLE,
          null,
          "Who may add, correct and retire facts from Slack: ids of people, with commas between. In"
              + " the local workspace, without this and a group, you may.");

  static final Setting<String> CURATORS_GROUP =
      new Setting<>(
          "curators.group",
          "AIMARKET_CURATORS_GROUP",
          Kind.A_USER_GROUP,
          null,
          "A user group of Slack whose members may too, by its id; wants the scope"
              + " usergroups:read.");

  static final Setting<String> CURATORS_CHANNEL =
      new Setting<>(
          "curators.channel",
          "AIMARKET_CURATORS_CHANNEL",
          Kind.A_CHANNEL,
          null,
          "A channel of Slack, by its id, that is told of every flag; invite the bot there. Without"
              + " it, flags wait in the work list.");

  static final Setting<Path> HOME =
      new Setting<>(
          "store.home",
          "AIMARKET_HOME",
          Kind.A_FOLDER,
          "data/",
          "Folder of the embedded database and of the backups. The default lies beside the"
              + " launcher; a relative folder starts from where you are, or from the file it is"
              + " written in.");
  static final Setting<String> STORE_URL =
      new Setting<>(
          "store.url",
          "AIMARKET_STORE_URL",
          Kind.A_DATABASE,
          null,
          "JDBC address of a database to use in place of the embedded one.");
  static final Setting<String> STORE_USER =
      new Setting<>(
          "store.user", "AIMARKET_STORE_USER", Kind.A_NAME, null, "User of that database.");
  static final Setting<Secret> STORE_PASSWORD =
      new Setting<>(
          "store.password",
          "AIMARKET_STORE_PASSWORD",
          Kind.A_PASSWORD,
          null,
          "Password of that database.");
  static final Setting<String> BIND =
      new Setting<>(
          "web.bind",
          "AIMARKET_WEB_BIND",
          Kind.A_HOST,
          "127.0.0.1",
          "Host name or address that is listened on. 0.0.0.0 is all of them; the default is for a"
              + " proxy on the same machine.");
  static final Setting<Integer> PORT =
      new Setting<>(
          "web.port", "AIMARKET_PORT", Kind.A_PORT, "3000", "Port that Slack calls; 0 is any.");
  static final Setting<Integer> WORKSPACE_PORT =
      new Setting<>(
          "workspace.port",
          "AIMARKET_WORKSPACE_PORT",
          Kind.A_PORT,
          "3001",
          "Port of the local workspace's page, on this machine only; 0 is any.");
  static final Setting<Settings.Log.Level> LOG_LEVEL =
      new Setting<>(
          "log.level",
          "AIMARKET_LOG_LEVEL",
          Kind.oneOf(Settings.Log.Level.class),
          "info",
          "How much is logged: error, warn, info, debug or trace.");

  static final List<Setting<?>> ALL =
      List.of(
          BOT_TOKEN,
          SIGNING_SECRET,
          APP_TOKEN,
          TRANSPORT,
          API_URL,
          COMMAND,
          TEAM_ID,
          PER_MINUTE,
          SHARED_CHANNELS,
          BOTS,
          CURATORS,
          CURATORS_GROUP,
          CURATORS_CHANNEL,
          HOME,
          STORE_URL,
          STORE_USER,
          STORE_PASSWORD,
          BIND,
          PORT,
          WORKSPACE_PORT,
          LOG_LEVEL);

  private Catalogue() {}
}
