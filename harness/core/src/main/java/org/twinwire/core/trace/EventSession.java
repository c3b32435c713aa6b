package org.twinwire.core.trace;

import java.util.Optional;

/** Finds the session an event belongs to, by the name its node has for it. */
public final class EventSession {

  private EventSession() {}

  /** Returns its name; empty: the event belongs to no session, such as a step of the runner. */
  public static Optional<String> of(Event event) {
    return switch (event) {
      case Event.SessionOpened e -> Optional.of(e.session());
      case Event.SessionClosed e -> Optional.of(e.session());
      case Event.StreamOpened e -> Optional.of(e.session());
      case Event.StreamNegotiated e -> Optional.of(e.session());
      case Event.StreamClosed e -> Optional.of(e.session());
      case Event.StreamReset e -> Optional.of(e.session());
      case Event.ListenerAttached e -> Optional.of(e.session());
      case Event.BytesWritten e -> Optional.of(e.session());
      case Event.BytesRead e -> Optional.of(e.session());
      case Event.MessageSent e -> Optional.of(e.session());
      case Event.MessageQueued e -> Optional.of(e.session());
      case Event.MessagePlaced e -> Optional.of(e.session());
      case Event.MessageDecoded e -> Optional.of(e.session());
      case Event.MessageBuffered e -> Optional.of(e.session());
      case Event.MessageDelivered e -> Optional.of(e.session());
      case Event.PacketSent e -> Optional.empty();
      case Event.PacketDelivered e -> Optional.empty();
      case Event.PacketRefused e -> Optional.empty();
      case Event.PingSent e -> Optional.of(e.session());
      case Event.PingReceived e -> Optional.of(e.session());
      case Event.PingAnswered e -> Optional.of(e.session());
      case Event.RequestStarted e -> Optional.of(e.session());
      case Event.RequestEnded e -> Optional.of(e.session());
      case Event.TransactionsNamed e -> Optional.of(e.session());
      case Event.TransactionsAdded e -> Optional.of(e.session());
      case Event.TapOpened e -> Optional.of(e.session());
      case Event.TapClosed e -> Optional.of(e.session());
      case Event.TapRead e -> Optional.of(e.session());
      case Event.TapForwarded e -> Optional.of(e.session());
      case Event.TapHeld e -> Optional.of(e.session());
      case Event.TapCut e -> Optional.of(e.session());
      case Event.TapPacket e -> Optional.empty();
      case Event.LogLine e -> e.session();
      case Event.LimitHit e -> e.session();
      case Event.HeadChanged e -> Optional.empty();
      case Event.StepStarted e -> Optional.empty();
      case Event.StepEnded e -> Optional.empty();
      case Event.TeardownStarted e -> Optional.empty();
      case Event.BlackBox e -> Optional.empty();
      case Event.NodeIdentity e -> Optional.empty();
      case Event.NodeLimits e -> Optional.empty();
      case Event.ProcessDied e -> Optional.empty();
      case Event.TimeOfDay e -> Optional.empty();
      case Event.Unknown e -> Optional.empty();
    };
  }
}
