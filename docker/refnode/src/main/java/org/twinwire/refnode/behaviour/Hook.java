package org.twinwire.refnode.behaviour;

/**
 * Where one connection, or discovery, can depart from what a correct node does. Every method is a
 * no-op by default; who departs overrides what it needs, and may count. Event loop only.
 */
public interface Hook extends ConnectionHook, StreamHook, SessionHook, DiscoveryHook {}
