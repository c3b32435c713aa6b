/**
 * The first class of the jar, which runs on any Java since 8 and starts the program on a new enough
 * one. May not use anything else of this module.
 */
package org.twinwire.runner.launch;
