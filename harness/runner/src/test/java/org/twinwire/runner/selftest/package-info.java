/**
 * Tests of the harness as a whole that take minutes. {@code mvn verify} skips them, {@code -P
 * selftest} runs those that a change has to pass, and {@code -P soak} the long ones.
 */
package org.twinwire.runner.selftest;
