package org.twinwire.contract;

/** Which call goes where. What a caller did wrong is a {@link BadArgument}: 400. */
@FunctionalInterface
public interface Routing {

  JsonReply reply(Call call) throws InterruptedException;
}
