package org.twinwire.guard;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;

/** The rules between modules and packages that every module's architecture test has. */
public final class Arrows {

  private static final String PROJECT = "org.twinwire.";

  private Arrows() {}

  /**
   * Forbids a module to depend on any other of the project but those named.
   *
   * @param module its package below {@code org.twinwire}
   */
  public static ArchRule knowsOnly(String module, String... others) {
    String[] allowed =
        Stream.concat(Stream.of(module), Arrays.stream(others))
            .map(name -> PROJECT + name + "..")
            .toArray(String[]::new);
    return noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.twinwire..").and(resideOutsideOfPackages(allowed)))
        .as("%s should know no module but itself and %s".formatted(module, Arrays.asList(others)));
  }

  /** Forbids cycles between the packages right below that of a module. */
  public static ArchRule hasNoCycles(String module) {
    return slices().matching(PROJECT + module + ".(*)..").should().beFreeOfCycles();
  }

  /**
   * Checks that ArchUnit finds every rule of an architecture test.
   *
   * @throws AssertionError when a field with a rule lacks the annotation, so that it never runs
   */
  public static void assertEveryRuleRuns(Class<?> test) {
    for (Field field : test.getDeclaredFields()) {
      if (ArchRule.class.isAssignableFrom(field.getType())
          && !field.isAnnotationPresent(ArchTest.class)) {
        throw new AssertionError(
            "%s.%s: not annotated (expected: @ArchTest, without which the rule never runs)"
                .formatted(test.getSimpleName(), field.getName()));
      }
    }
  }
}
