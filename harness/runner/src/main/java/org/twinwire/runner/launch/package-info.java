/**
 * The first class of the jar, which runs on any Java since 8 and goes on with one that is new
 * enough. Uses nothing else of this module.
 */
package org.twinwire.runner.launch;
