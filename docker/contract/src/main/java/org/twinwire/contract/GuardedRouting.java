package org.twinwire.contract;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Replies to every call, whatever comes of it: the caller's mistakes are 400, our own 500. */
public final class GuardedRouting {

  private static final Logger LOG = LoggerFactory.getLogger(GuardedRouting.class);

  private final String who;
  private final Routing routing;

  /**
   * Guards a routing.
   *
   * @param who names the program in its failures, such as {@code node}
   */
  public GuardedRouting(String who, Routing routing) {
    this.who = who;
    this.routing = routing;
  }

  public JsonReply reply(Call call) {
    try {
      return routing.reply(call);
    } catch (BadArgument | IllegalArgumentException wrong) {
      return JsonReply.error(JsonReply.BAD_REQUEST, wrong.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return JsonReply.error(JsonReply.FAILED, who + ": stopping (expected: running)");
    } catch (RuntimeException bug) {
      LOG.error("{} {}", call.method(), call.path(), bug);
      return JsonReply.error(JsonReply.FAILED, who + ": got " + bug + " (expected: an answer)");
    }
  }
}
