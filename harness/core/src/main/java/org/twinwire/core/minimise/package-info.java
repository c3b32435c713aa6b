/**
 * Finds the smallest scenario that still shows a finding: fewer steps, requests and shaped spots.
 * It asks whether a candidate shows the finding and does not know who plays it. Contains no clock,
 * thread or file access.
 */
package org.twinwire.core.minimise;
