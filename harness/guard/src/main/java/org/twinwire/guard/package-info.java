/**
 * What the tests of several modules guard alike: which packages may know which, that no Netty
 * buffer is lost, that no class waits for another to be initialised, and that the tables of
 * documents are true. Used in test scope only; knows no other module.
 */
package org.twinwire.guard;
