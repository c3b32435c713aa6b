/**
 * The content of {@code results.json}: the data that a run hands to the reports, its JSON form and
 * its totals. Derives everything from judged comparisons and makes no judgement of its own.
 */
package org.twinwire.core.results;
