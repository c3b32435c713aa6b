package org.twinwire.runner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.twinwire.runner",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule speaksNoEthItself =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.twinwire.wire..", "org.twinwire.refnode..", "io.netty..");

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

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.twinwire.runner.(*)..").should().beFreeOfCycles();
}
