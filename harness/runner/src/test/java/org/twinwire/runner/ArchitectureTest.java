package org.twinwire.runner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.twinwire.guard.Arrows;

@AnalyzeClasses(
    packages = "org.twinwire.runner",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule knowsTheJudgeTheReportAndAddresses =
      Arrows.knowsOnly("runner", "core", "reports", "multiformats");

  @ArchTest
  static final ArchRule speaksNoEthItself =
      noClasses().should().dependOnClassesThat().resideInAPackage("io.netty..");

  @ArchTest
  static final ArchRule onlyRuntimeKnowsContainers =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.twinwire.runner.runtime..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.testcontainers..", "com.github.dockerjava..");

  @ArchTest
  static final ArchRule theLauncherStandsAlone =
      classes()
          .that()
          .resideInAPackage("org.twinwire.runner.launch..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.twinwire.runner.launch..");

  @ArchTest static final ArchRule packagesHaveNoCycles = Arrows.hasNoCycles("runner");

  @ArchTest
  static void everyRuleRuns(JavaClasses classes) {
    Arrows.assertEveryRuleRuns(ArchitectureTest.class);
  }
}
