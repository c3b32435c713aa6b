package org.twinwire.core.yaml;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.function.Supplier;

/**
 * Describes a mapping with exactly one key, which says what its value is; the keys are known when
 * the schema is generated.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface KeyedBy {

  /** Supplies the keys; has a constructor without parameters. */
  Class<? extends Supplier<List<Key>>> value();

  /**
   * One of the keys.
   *
   * @param type the record that the value is read into
   */
  record Key(String name, String description, Class<?> type) {}
}
