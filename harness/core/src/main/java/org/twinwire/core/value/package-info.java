/**
 * Values as they are written in scenario files: numbers, hashes and durations, written out or as
 * references. What a reference stands for is not known here.
 */
package org.twinwire.core.value;
