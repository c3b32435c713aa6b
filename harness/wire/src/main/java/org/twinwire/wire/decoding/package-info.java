/** What decoders of all protocols share. Knows none of them. */
package org.twinwire.wire.decoding;
