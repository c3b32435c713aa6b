/**
 * Tests of the harness as a whole that take minutes: {@code mvn verify -P selftest}. Tagged, so
 * that a plain {@code mvn verify} leaves them out.
 */
package org.twinwire.runner.selftest;
