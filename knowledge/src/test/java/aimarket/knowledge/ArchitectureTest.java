package aimarket.knowledge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

/** What may know what. Each rule was seen to fire when it was broken on purpose. */
@AnalyzeClasses(
    packages = "aimarket.knowledge",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule data_flows_one_way =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("fact")
          .definedBy("aimarket.knowledge.fact..")
          .layer("vocabulary")
          .definedBy("aimarket.knowledge.vocabulary..")
          .layer("store")
          .definedBy("aimarket.knowledge.store..")
          .layer("files")
          .definedBy("aimarket.knowledge.files..")
          .layer("reading")
          .definedBy("aimarket.knowledge.reading..")
          .layer("plan")
          .definedBy("aimarket.knowledge.plan..")
          .layer("compare")
          .definedBy("aimarket.knowledge.compare..")
          .layer("check")
          .definedBy("aimarket.knowledge.check..")
          .layer("ledger")
          .definedBy("aimarket.knowledge.ledger..")
          .layer("changes")
          .definedBy("aimarket.knowledge.changes..")
          .layer("answer")
          .definedBy("aimarket.knowledge.answer..")
          .layer("door")
          .definedBy("aimarket.knowledge")
          .whereLayer("vocabulary")
          .mayOnlyBeAccessedByLayers(
              "files", "store", "reading", "plan", "ledger", "changes", "check", "answer", "door")
          .whereLayer("store")
          .mayOnlyBeAccessedByLayers("files", "plan", "changes", "answer", "door")
          .whereLayer("files")
          .mayOnlyBeAccessedByLayers("door")
          .whereLayer("reading")
          .mayOnlyBeAccessedByLayers("plan", "check", "answer", "door")
          .whereLayer("plan")
          .mayOnlyBeAccessedByLayers("ledger", "changes", "check", "answer", "door")
          .whereLayer("compare")
          .mayOnlyBeAccessedByLayers("ledger", "changes", "check", "answer", "door")
          .whereLayer("ledger")
          .mayOnlyBeAccessedByLayers("changes", "answer", "door")
          .whereLayer("changes")
          .mayOnlyBeAccessedByLayers("answer", "door")
          .whereLayer("check")
          .mayOnlyBeAccessedByLayers("answer", "door")
          .whereLayer("answer")
          .mayOnlyBeAccessedByLayers("door")
          .whereLayer("door")
          .mayNotBeAccessedByAnyLayer()
          .because("a question is read downwards once and answered upwards once");

  @ArchTest
  static final ArchRule knowledge_knows_no_slack_no_http_and_no_settings =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "com.slack..",
              "io.javalin..",
              "java.net.http..",
              "jakarta.servlet..",
              "aimarket.bot..",
              "aimarket.config..")
          .because("the answer is the same whoever asks, and however");

  @ArchTest
  static final ArchRule thinking_reads_no_clock =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..fact..",
              "..vocabulary..",
              "..reading..",
              "..plan..",
              "..compare..",
              "..check..",
              "..ledger..",
              "..changes..",
              "..answer..")
          .should()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .because("the same question, facts and day give the same answer, anywhere");

  @ArchTest
  static final ArchRule only_the_store_speaks_sql =
      noClasses()
          .that()
          .resideOutsideOfPackage("..store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.h2..")
          .because("one place knows how facts are kept");

  @ArchTest
  static final ArchRule only_files_read_yaml =
      noClasses()
          .that()
          .resideOutsideOfPackage("..files..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.yaml..", "com.fasterxml.jackson.dataformat..")
          .because("one place knows the format of the files");
}
