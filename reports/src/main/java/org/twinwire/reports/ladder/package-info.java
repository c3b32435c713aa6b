/**
 * Lays out the two sequence diagrams ("ladders") of a comparison on one time axis: rows in,
 * coordinates out. Pure geometry; SVG and templates do not belong here.
 */
package org.twinwire.reports.ladder;
