/** The content of {@code results.json}: what a run hands to the reports. Data only. */
package org.twinwire.core.results;
