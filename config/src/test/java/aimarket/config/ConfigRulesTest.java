package aimarket.config;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "aimarket.config", importOptions = ImportOption.DoNotIncludeTests.class)
class ConfigRulesTest {

  @ArchTest
  static final ArchRule settings_come_in_as_arguments =
      noClasses()
          .should()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(System.class, "getProperty", String.class)
          .because("a test, and a bot started by a program, must be able to say what is set");

  @ArchTest
  static final ArchRule settings_know_neither_the_bot_nor_the_knowledge =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "aimarket.bot..", "aimarket.knowledge..", "com.slack..", "io.javalin..")
          .because("settings are values; who uses them is not their business");
}
