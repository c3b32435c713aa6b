/**
 * What the tests of several modules guard alike: which packages may know which, that no Netty
 * buffer is lost, and that the tables of documents are true. Used in test scope only; knows no
 * other module.
 */
package org.twinwire.guard;
