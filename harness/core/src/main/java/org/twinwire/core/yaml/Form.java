package org.twinwire.core.yaml;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives the JSON Schema of a value where its Java type does not say enough. On a list, it is the
 * schema of each item. Messages quote its {@code title} as what was expected.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE})
public @interface Form {
  String value();
}
