/**
 * The scenario language: YAML files as records, with every problem reported as {@code
 * file:line:col}. Knows nothing of plans or runs.
 */
package org.twinwire.core.scenario;
