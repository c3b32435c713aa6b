/** The run as Markdown, for the page of a CI run. */
package org.twinwire.reports.summary;
