package org.twinwire.wire;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

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

  @ArchTest
  static final ArchRule knowsNoOtherModuleButMultiformats =
      Arrows.knowsOnly("wire", "multiformats");

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
  static final ArchRule rlpxIsBuiltInLayers =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("org.twinwire.wire.rlpx..")
          .layer("session")
          .definedBy("org.twinwire.wire.rlpx")
          .layer("handshake")
          .definedBy("org.twinwire.wire.rlpx.handshake..")
          .layer("frame")
          .definedBy("org.twinwire.wire.rlpx.frame..")
          .layer("p2p")
          .definedBy("org.twinwire.wire.rlpx.p2p..")
          .whereLayer("session")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("handshake")
          .mayOnlyBeAccessedByLayers("session")
          .whereLayer("frame")
          .mayOnlyBeAccessedByLayers("handshake", "session")
          .whereLayer("p2p")
          .mayOnlyBeAccessedByLayers("frame", "handshake", "session");

  @ArchTest
  static void everyRuleRuns(JavaClasses classes) {
    Arrows.assertEveryRuleRuns(ArchitectureTest.class);
  }
}
