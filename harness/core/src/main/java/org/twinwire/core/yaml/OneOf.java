package org.twinwire.core.yaml;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.function.Supplier;

/**
 * Restricts a text, or a type that is written as one, to a list of words that is known when the
 * schema is generated.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE})
public @interface OneOf {

  /** Supplies the words; has a constructor without parameters. */
  Class<? extends Supplier<List<String>>> value();
}
