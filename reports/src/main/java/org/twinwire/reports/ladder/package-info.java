/**
 * Two ladders laid out on one time axis: rungs in, coordinates out. Pure geometry; knows neither
 * SVG nor templates.
 */
package org.twinwire.reports.ladder;
