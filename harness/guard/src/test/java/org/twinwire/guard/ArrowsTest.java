package org.twinwire.guard;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.twinwire.guard.sample.first.First;

class ArrowsTest {

  private static final JavaClasses SAMPLE =
      new ClassFileImporter().importPackages("org.twinwire.guard.sample");

  private static final JavaClasses NOTHING =
      new ClassFileImporter().importPackages("org.twinwire.nothing");

  @Test
  void findsACycleOfPackages() {
    assertThatThrownBy(() -> Arrows.hasNoCycles("guard.sample").check(SAMPLE))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("first")
        .hasMessageContaining("second");
  }

  @Test
  void findsAnArrowToAnotherModule() {
    JavaClasses first = new ClassFileImporter().importClasses(First.class);

    assertThatCode(() -> Arrows.knowsOnly("guard.sample.first", "guard.sample.second").check(first))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> Arrows.knowsOnly("guard.sample.first").check(first))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Second");
  }

  @Test
  void failsWhereARuleMatchesNothing() {
    assertThatThrownBy(() -> Arrows.hasNoCycles("nothing").check(NOTHING))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> Arrows.knowsOnly("nothing").check(NOTHING))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void findsARuleThatNeverRuns() {
    assertThatCode(() -> Arrows.assertEveryRuleRuns(Annotated.class)).doesNotThrowAnyException();
    assertThatThrownBy(() -> Arrows.assertEveryRuleRuns(Forgotten.class))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "Forgotten.RULE: not annotated (expected: @ArchTest, without which the rule never"
                + " runs)");
  }

  static final class Annotated {
    @ArchTest static final ArchRule RULE = Arrows.hasNoCycles("guard");
  }

  static final class Forgotten {
    static final ArchRule RULE = Arrows.hasNoCycles("guard");
  }
}
