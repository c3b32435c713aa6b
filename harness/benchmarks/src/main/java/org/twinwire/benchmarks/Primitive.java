package org.twinwire.benchmarks;

/**
 * A primitive that a codec cannot do without.
 *
 * @param name of its method in {@link Primitives}
 * @param times how often a message passes it; a part of a message counts for less
 */
record Primitive(String name, double times) {

  String benchmark(int size) {
    return "Primitives.%s %d".formatted(name, size);
  }
}
