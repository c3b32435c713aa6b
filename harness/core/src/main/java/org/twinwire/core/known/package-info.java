/** Known issues: the language of their file, and what an entry excuses. */
package org.twinwire.core.known;
