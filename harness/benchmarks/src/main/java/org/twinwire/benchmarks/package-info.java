/**
 * What the codecs of {@code wire} cost, beside the primitives they rest on, in one run of JMH. Not
 * part of the normal build.
 */
package org.twinwire.benchmarks;
