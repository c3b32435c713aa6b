/** Known issues: their file, and what they excuse. */
package org.twinwire.core.known;
