package aimarket.bot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What may know what in the bot. Each rule was seen to fire when it was broken on purpose. */
@AnalyzeClasses(packages = "aimarket.bot", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule the_local_workspace_is_a_stranger_to_the_bot =
      noClasses()
          .that()
          .resideInAPackage("aimarket.bot.local..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "aimarket.bot",
              "aimarket.bot.cli..",
              "aimarket.bot.command..",
              "aimarket.bot.edge..",
              "aimarket.bot.faces..",
              "aimarket.bot.inbox..",
              "aimarket.bot.slack..",
              "aimarket.knowledge..",
              "aimarket.config..",
              "com.slack.api..")
          .because("a double that shares the bot's code would share its mistakes");

  @ArchTest
  static final ArchRule the_bot_reaches_the_local_workspace_by_http_only =
      noClasses()
          .that()
          .resideInAnyPackage(
              "aimarket.bot.command..",
              "aimarket.bot.edge..",
              "aimarket.bot.faces..",
              "aimarket.bot.inbox..",
              "aimarket.bot.slack..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("aimarket.bot.local..")
          .because("the bot does not know which Slack it talks to");

  @ArchTest
  static final ArchRule only_the_painters_know_awt =
      noClasses()
          .that()
          .resideOutsideOfPackage("aimarket.bot.charts.paint..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.awt..", "javax.imageio..", "org.jfree..")
          .because("loading it takes longer than an answer, and most answers draw nothing");

  @ArchTest
  static final ArchRule charts_know_neither_slack_nor_http =
      noClasses()
          .that()
          .resideInAPackage("aimarket.bot.charts..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "com.slack.api..", "io.javalin..", "aimarket.bot.slack..", "aimarket.bot.faces..")
          .because("a chart is one more face of an answer, wherever it is shown");

  @ArchTest
  static final ArchRule commands_know_no_slack =
      noClasses()
          .that()
          .resideInAnyPackage("aimarket.bot.command..", "aimarket.bot.accuracy..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.slack.api..", "io.javalin..")
          .because("what a person asks is the same wherever they ask it");

  @ArchTest
  static final ArchRule only_the_doors_know_http =
      noClasses()
          .that()
          .resideInAnyPackage(
              "aimarket.bot.command..", "aimarket.bot.faces..", "aimarket.bot.inbox..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.javalin..", "jakarta.servlet..")
          .because("one place speaks HTTP for Slack, one for the local workspace");
}
