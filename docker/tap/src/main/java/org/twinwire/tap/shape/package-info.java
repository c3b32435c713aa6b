/** What the tap is told to do to bytes: data only. */
package org.twinwire.tap.shape;
