/** The reference node's entry point. What it does lives in the packages below. */
package org.twinwire.refnode;
