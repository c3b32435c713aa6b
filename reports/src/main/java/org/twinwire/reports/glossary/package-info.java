/** The words of a report: the finding types and causes that occur in it, and what they mean. */
package org.twinwire.reports.glossary;
