package org.twinwire.refnode.node;

import io.netty.channel.Channel;
import org.twinwire.refnode.link.SessionTrace;
import org.twinwire.refnode.session.Session;

/**
 * A session and the connection it lives on, until the next reset.
 *
 * @param number of the session since the last reset, from 1
 */
record OpenSession(long number, Session session, Channel channel, SessionTrace trace) {}
