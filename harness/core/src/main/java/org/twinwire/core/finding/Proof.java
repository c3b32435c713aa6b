package org.twinwire.core.finding;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What a piece of evidence shows, or the first thing that it lacks.
 *
 * @param <T> what is shown
 */
public final class Proof<T> {

  private final Optional<T> value;
  private final String lacked;

  private Proof(Optional<T> value, String lacked) {
    this.value = value;
    this.lacked = lacked;
  }

  public static <T> Proof<T> of(T value) {
    return new Proof<>(Optional.of(value), "");
  }

  /** Takes a value that may be absent; {@code lacked} names it, such as {@code a listener}. */
  public static <T> Proof<T> of(Optional<T> value, String lacked) {
    return new Proof<>(value, lacked);
  }

  /** Keeps the value where the condition holds; {@code lacked} says what it asks for. */
  public Proof<T> when(Predicate<? super T> condition, String lacked) {
    return value.isEmpty() ? this : of(value.filter(condition), lacked);
  }

  /** Replaces the value by another one that it leads to; {@code lacked} names that. */
  public <R> Proof<R> find(Function<? super T, Optional<R>> next, String lacked) {
    return then(found -> of(next.apply(found), lacked));
  }

  public <R> Proof<R> then(Function<? super T, Proof<R>> next) {
    return value.map(next).orElseGet(() -> new Proof<>(Optional.empty(), lacked));
  }

  public <R> Proof<R> map(Function<? super T, R> mapper) {
    return then(found -> of(mapper.apply(found)));
  }

  /** Tries another proof where this one fails; what both lack is named. */
  public Proof<T> or(Supplier<Proof<T>> other) {
    return value.isPresent() ? this : other.get().besides(lacked);
  }

  private Proof<T> besides(String first) {
    return value.isPresent() ? this : new Proof<>(value, first + "; or " + lacked);
  }

  public Optional<T> value() {
    return value;
  }

  /** What is lacking, as a noun with its article; empty where nothing is. */
  public Optional<String> lacked() {
    return value.isPresent() ? Optional.empty() : Optional.of(lacked);
  }
}
