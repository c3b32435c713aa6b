package org.twinwire.tap;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.twinwire.tap", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule knowsNoProtocolAndNoJudge =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.twinwire.wire..", "org.twinwire.refnode..", "org.twinwire.core..");

  @ArchTest
  static final ArchRule shapesKnowNoSocket =
      noClasses()
          .that()
          .resideInAPackage("org.twinwire.tap.flow..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.netty.channel..");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.twinwire.tap.(*)..").should().beFreeOfCycles();
}
