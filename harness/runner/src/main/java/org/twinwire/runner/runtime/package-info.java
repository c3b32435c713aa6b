/**
 * Starts nodes and stops them: as child processes on loopback, or as containers. Nothing it starts
 * outlives it. Knows nothing of scenarios or of what a node answers.
 */
package org.twinwire.runner.runtime;
