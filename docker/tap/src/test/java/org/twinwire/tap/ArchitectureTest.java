package org.twinwire.tap;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.twinwire.guard.Arrows;

@AnalyzeClasses(packages = "org.twinwire.tap", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchRule knowsNoProtocolAndNoJudge = Arrows.knowsOnly("tap", "contract");

  @ArchTest
  static final ArchRule shapesKnowNoSocket =
      noClasses()
          .that()
          .resideInAPackage("org.twinwire.tap.flow..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.netty.channel..");

  @ArchTest static final ArchRule packagesHaveNoCycles = Arrows.hasNoCycles("tap");

  @ArchTest
  static void everyRuleRuns(JavaClasses classes) {
    Arrows.assertEveryRuleRuns(ArchitectureTest.class);
  }
}
