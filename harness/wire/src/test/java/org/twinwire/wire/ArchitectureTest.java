package org.twinwire.wire;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.twinwire.guard.Arrows;

@AnalyzeClasses(
    packages = "org.twinwire.wire",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchRule knowsNoOtherModule = Arrows.knowsOnly("wire");

  @ArchTest
  static final ArchRule opensNoSocket =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.net..",
              "java.nio.channels..",
              "io.netty.channel.socket..",
              "io.netty.bootstrap..");

  @ArchTest static final ArchRule packagesHaveNoCycles = Arrows.hasNoCycles("wire");

  @ArchTest
  static void everyRuleRuns(JavaClasses classes) {
    Arrows.assertEveryRuleRuns(ArchitectureTest.class);
  }
}
