/**
 * The kinds of requests, one a file: how a scenario writes one, how a control call does, which
 * answers are right, its text and its codes. The oracle, which is the same for all kinds, asks the
 * kind; it shares no code of ours with any node.
 */
package org.twinwire.core.request;
