/** The tap as a program: its environment and its start. */
package org.twinwire.tap;
