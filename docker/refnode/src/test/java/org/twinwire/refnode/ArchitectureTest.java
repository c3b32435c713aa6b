package org.twinwire.refnode;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.twinwire.guard.Arrows;

@AnalyzeClasses(
    packages = "org.twinwire.refnode",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule speaksThroughWireAndIsDrivenThroughTheContract =
      Arrows.knowsOnly("refnode", "wire", "multiformats", "contract");

  @ArchTest static final ArchRule packagesHaveNoCycles = Arrows.hasNoCycles("refnode");

  @ArchTest
  static void everyRuleRuns(JavaClasses classes) {
    Arrows.assertEveryRuleRuns(ArchitectureTest.class);
  }
}
