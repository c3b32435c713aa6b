package org.twinwire.reports;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.twinwire.guard.Arrows;

@AnalyzeClasses(
    packages = "org.twinwire.reports",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchRule showsWhatCoreHasFound = Arrows.knowsOnly("reports", "core");

  @ArchTest
  static final ArchRule opensNoSocketAndStartsNoProcess =
      noClasses().should().dependOnClassesThat().resideInAnyPackage("java.net..", "io.netty..");

  @ArchTest static final ArchRule packagesHaveNoCycles = Arrows.hasNoCycles("reports");

  @ArchTest
  static void everyRuleRuns(JavaClasses classes) {
    Arrows.assertEveryRuleRuns(ArchitectureTest.class);
  }
}
