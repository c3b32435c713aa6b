package org.twinwire.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.twinwire.guard.Arrows;

@AnalyzeClasses(
    packages = "org.twinwire.core",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {

  /** The packages of core in the order of the data. */
  private static final List<String> ORDER =
      List.of(
          "yaml",
          "trace",
          "shape",
          "chain",
          "value",
          "request",
          "scenario",
          "plan",
          "implementation",
          "consistency",
          "ledger",
          "expectation",
          "finding",
          "known",
          "judge",
          "results",
          "fault",
          "minimise",
          "recorded");

  @ArchTest
  static void aPackageKnowsOnlyThoseBeforeIt(JavaClasses classes) {
    for (int i = 0; i < ORDER.size(); i++) {
      knowsOnly(ORDER.subList(0, i + 1)).check(classes);
    }
  }

  @ArchTest
  static final ArchRule EVERY_PACKAGE_HAS_A_PLACE_IN_THE_ORDER =
      classes()
          .that()
          .resideInAPackage("org.twinwire.core..")
          .should()
          .resideInAnyPackage(packages(ORDER));

  @ArchTest static final ArchRule NO_CYCLES = Arrows.hasNoCycles("core");

  @ArchTest
  static final ArchRule A_LEDGER_HOLDS_FACTS =
      noClasses()
          .that()
          .resideInAPackage("org.twinwire.core.ledger..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.twinwire.core.scenario..",
              "org.twinwire.core.chain..",
              "org.twinwire.core.request..",
              "org.twinwire.core.plan..");

  @ArchTest static final ArchRule CORE_KNOWS_NO_OTHER_MODULE = Arrows.knowsOnly("core");

  @ArchTest
  static final ArchRule CORE_HAS_NO_NETWORK =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.netty..", "java.net.http..", "java.nio.channels..")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("java\\.net\\..*Socket.*");

  @ArchTest
  static final ArchRule CORE_STARTS_NO_THREAD =
      noClasses()
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Thread.class)
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("java\\.util\\.concurrent\\.(.*Executor.*|CompletableFuture|Timer)");

  @ArchTest
  static final ArchRule CORE_READS_NO_CLOCK =
      noClasses()
          .should()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now");

  @ArchTest
  static void everyRuleRuns(JavaClasses classes) {
    Arrows.assertEveryRuleRuns(ArrowsTest.class);
  }

  /** The last of them knows only itself and the others. */
  private static ArchRule knowsOnly(List<String> names) {
    return classes()
        .that()
        .resideInAPackage("org.twinwire.core." + names.getLast() + "..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(packages(names)).or(resideOutsideOfPackage("org.twinwire.core..")));
  }

  private static String[] packages(List<String> names) {
    return names.stream().map(name -> "org.twinwire.core." + name + "..").toArray(String[]::new);
  }
}
