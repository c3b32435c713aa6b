/** The control port: reads and checks arguments, calls the tap, writes JSON. */
package org.twinwire.tap.control;
