/** How times, verdicts and a whole run are put in words, and how templates are filled with them. */
package org.twinwire.reports.text;
