package aimarket.bot.benchmark;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The least that a bot on Javalin, Bolt and H2 can be: takes a command as Bolt does it by itself
 * and acknowledges it with a word that it has read from its database. The measure for ours.
 */
final class BareBot {
  private BareBot() {}

  /**
   * @param args the folder of the database, the bot token, the signing secret, the address of the
   *     Web API
   */
  public static void main(String[] args) throws SQLException {
    String word = word(args[0]);
    SlackConfig slack = new SlackConfig();
    slack.setMethodsEndpointUrlPrefix(args[3]);
    App app =
        new App(
            AppConfig.builder()
                .slack(Slack.getInstance(slack))
                .singleTeamBotToken(args[1])
                .signingSecret(args[2])
                .build());
    app.command("/aimarket", (request, ctx) -> ctx.ack(word));
    app.start();
    SlackRequestParser parser = new SlackRequestParser(app.config());
    Javalin server =
        Javalin.create(
                javalin -> {
                  javalin.startup.showJavalinBanner = false;
                  javalin.routes.post("/slack/events", http -> answer(http, app, parser));
                })
            .start("127.0.0.1", 0);
    System.out.println("Listening on port " + server.port() + ".");
  }

  private static String word(String folder) throws SQLException {
    String url = "jdbc:h2:file:" + folder + "/bare;WRITE_DELAY=0";
    try (Connection connection = DriverManager.getConnection(url, "bare", "bare");
        Statement statement = connection.createStatement()) {
      statement.execute("create table if not exists word (word varchar)");
      statement.execute("insert into word values ('taken')");
      try (ResultSet rows = statement.executeQuery("select word from word limit 1")) {
        rows.next();
        return rows.getString(1);
      }
    }
  }

  private static void answer(Context http, App app, SlackRequestParser parser) throws Exception {
    Map<String, List<String>> headers = new HashMap<>();
    http.headerMap().forEach((name, value) -> headers.put(name, List.of(value)));
    Response response =
        app.run(
            parser.parse(
                SlackRequestParser.HttpRequest.builder()
                    .requestUri("/slack/events")
                    .requestBody(http.body())
                    .headers(new RequestHeaders(headers))
                    .build()));
    http.status(response.getStatusCode());
    if (response.getBody() != null) {
      http.contentType(response.getContentType()).result(response.getBody());
    }
  }
}
