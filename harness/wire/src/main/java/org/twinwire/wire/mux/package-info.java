/**
 * What every stream multiplexer offers, and what a muxer's codec and handler share. Muxers
 * themselves live beside this package, one each; nothing here knows which one is in use.
 */
package org.twinwire.wire.mux;
