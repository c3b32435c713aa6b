/** What the tap reports. Nothing here decides. */
package org.twinwire.tap.events;
