/**
 * Contains the program, {@link org.twinwire.runner.Twinwire}. Everything else belongs to the
 * sub-packages.
 */
package org.twinwire.runner;
