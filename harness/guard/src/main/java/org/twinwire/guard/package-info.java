/**
 * What the tests of several modules guard alike: which packages may know which, and that no Netty
 * buffer is lost. Used in test scope only; knows no other module.
 */
package org.twinwire.guard;
