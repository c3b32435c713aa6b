package org.twinwire.wire.rlpx;

/**
 * User event of an {@linkplain RlpxSetup#hopes eager} end: our Hello is written and not flushed;
 * eth messages may be written behind it, in the hope that the peer takes {@code ethVersion}. {@link
 * RlpxReady} follows when the peer's Hello has come.
 */
public record RlpxEager(int ethVersion) {}
