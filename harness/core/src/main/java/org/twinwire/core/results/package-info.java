/**
 * The content of {@code results.json}: what a run hands to the reports, its JSON form and its sums.
 * Judges nothing.
 */
package org.twinwire.core.results;
