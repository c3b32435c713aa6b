/**
 * Judges the saved traces of finished runs again. Starts no node and plays nothing; what a run was
 * judged by comes from its folder.
 */
package org.twinwire.runner.saved;
