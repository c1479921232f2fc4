package aimarket.bot.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "aimarket.bot.local",
    importOptions = ImportOption.DoNotIncludeTests.class)
class LocalBoundaryTest {
  @ArchTest
  static final ArchRule the_workspace_knows_nothing_of_the_rest_of_the_program =
      noClasses()
          .that()
          .resideInAPackage("aimarket.bot.local")
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "belong to the product and not to the workspace",
                  (JavaClass other) ->
                      other.getPackageName().startsWith("aimarket")
                          && !other.getPackageName().equals("aimarket.bot.local")))
          .because("it must find the mistakes of the bot, not share them");

  @ArchTest
  static final ArchRule the_workspace_does_not_lean_on_slacks_own_classes =
      noClasses()
          .that()
          .resideInAPackage("aimarket.bot.local")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.slack.api..")
          .because("what a class of theirs forgets, such as the table block, would be lost here");
}
