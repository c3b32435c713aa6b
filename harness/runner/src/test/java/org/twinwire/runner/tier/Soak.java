package org.twinwire.runner.tier;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Marks a test that takes many minutes and that only {@code -P soak} runs: the whole matrix, sweep
 * or number of repetitions of which a {@link SelfTest} plays a part.
 */
@Tag("soak")
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Soak {}
