/**
 * The kinds of requests, one a file: how the control port asks for one, what this node answers to
 * it, and what it tells of an answer. No session and no connection belongs here.
 */
package org.twinwire.refnode.serving;
