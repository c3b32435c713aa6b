/**
 * Names the libraries and clients that a node is built on, with their versions, and matches them.
 * Knows neither files nor known issues.
 */
package org.twinwire.core.implementation;
