/**
 * How a node treats its streams: the settings that can be changed from outside, and the presets
 * that name what clients in the field do. Data and small strategies; no I/O.
 */
package org.twinwire.refnode.behaviour;
