package aimarket.bot.local;

import io.javalin.config.RoutesConfig;

/** The page for the browser: serves what people see of the workspace. */
final class Page {
  Page(
      LocalSlack.Config config,
      Workspace workspace,
      Views views,
      Composer composer,
      Interactions interactions,
      String token) {}

  void routes(RoutesConfig routes) {}
}
