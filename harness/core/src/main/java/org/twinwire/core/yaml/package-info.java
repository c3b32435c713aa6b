/**
 * Reads YAML files and reports every problem with its line and column. Knows no language: what a
 * file may contain is said by the records it is read into. Knows no other package of core.
 */
package org.twinwire.core.yaml;
