/**
 * Makes the smallest scenario that still shows a finding: fewer steps, requests and shaped spots.
 * It asks whether a candidate shows it and does not know who plays it: no clock, no thread, no
 * file.
 */
package org.twinwire.core.minimise;
