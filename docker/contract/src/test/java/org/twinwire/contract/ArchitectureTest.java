package org.twinwire.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.twinwire.guard.Arrows;

@AnalyzeClasses(
    packages = "org.twinwire.contract",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchRule knowsNoOtherModule = Arrows.knowsOnly("contract");

  @ArchTest
  static final ArchRule knowsNoProtocol =
      noClasses().should().dependOnClassesThat().resideInAnyPackage("io.netty..");

  @ArchTest
  static void everyRuleRuns(JavaClasses classes) {
    Arrows.assertEveryRuleRuns(ArchitectureTest.class);
  }
}
