package org.twinwire.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "org.twinwire", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {

  @ArchTest static final ArchRule TRACE_KNOWS_NOBODY = knowsOnly("trace");

  @ArchTest
  static final ArchRule SCENARIO_KNOWS_ONLY_THE_WORDS_OF_A_TRACE =
      knowsOnly("scenario", "trace", "shape");

  @ArchTest
  static final ArchRule CHAIN_KNOWS_WHAT_IS_EXPECTED_OF_AN_OUTCOME =
      knowsOnly("chain", "trace", "scenario");

  @ArchTest
  static final ArchRule PLAN_IS_MADE_OF_SCENARIO_CHAIN_AND_OUTCOMES =
      knowsOnly("plan", "scenario", "chain", "trace", "shape");

  @ArchTest static final ArchRule SHAPE_NAMES_ROLES = knowsOnly("shape", "trace");

  @ArchTest static final ArchRule CONSISTENCY_READS_TRACES = knowsOnly("consistency", "trace");

  @ArchTest static final ArchRule IMPLEMENTATION_NAMES_ROLES = knowsOnly("implementation", "trace");

  @ArchTest
  static final ArchRule FAULTS_PLAN_SCRIPTS_AND_READ_RESULTS =
      knowsOnly(
          "fault", "scenario", "plan", "shape", "ledger", "finding", "judge", "results", "trace");

  @ArchTest
  static final ArchRule MINIMISE_WRITES_SCENARIOS =
      knowsOnly("minimise", "scenario", "shape", "trace");

  @ArchTest
  static final ArchRule CORE_KNOWS_NO_OTHER_MODULE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.twinwire.wire..",
              "org.twinwire.contract..",
              "org.twinwire.refnode..",
              "org.twinwire.tap..",
              "org.twinwire.reports..",
              "org.twinwire.runner..");

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

  private static ArchRule knowsOnly(String name, String... others) {
    String[] allowed =
        Stream.concat(Stream.of(name), Stream.of(others))
            .map(other -> "org.twinwire.core." + other + "..")
            .toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage("org.twinwire.core." + name + "..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(allowed).or(resideOutsideOfPackage("org.twinwire.core..")));
  }
}
