package org.twinwire.refnode.link;

import io.netty.buffer.ByteBuf;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.twinwire.refnode.behaviour.Attachment;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.wire.eth.Message;

/**
 * The reading side of one stream: decodes, keeps what comes too early, attaches the listener when
 * the behaviour says so, and delivers. Each station is recorded.
 */
final class ReadingSide {

  private final String stream;
  private final StreamContext context;
  private final Attachment attachment;
  private final Consumer<Message> application;
  private final Runnable onEnd;
  private final BusyReaders readers;
  private final BusyReader reader;
  private final Reading reading;
  private final Inbox inbox;
  private int early;
  private boolean ended;
  private boolean over;
  private Optional<Later> late = Optional.empty();

  /**
   * @param application gets each message
   * @param onEnd run when the application, which has got all that came before, sees the end
   */
  ReadingSide(
      String stream,
      StreamContext context,
      Attachment attachment,
      Consumer<Message> application,
      Runnable onEnd) {
    this.stream = stream;
    this.context = context;
    this.attachment = attachment;
    this.application = application;
    this.onEnd = onEnd;
    this.readers = context.readers();
    this.reader = readers.reader();
    this.reading = Reading.of(context.behaviour().framing(), context.hooks());
    this.inbox = new Inbox(context.listening().buffer(), this::event);
  }

  /** The stream exists. */
  void opened() {
    switch (attachment) {
      case BEFORE_NEGOTIATION -> attach();
      case LATE ->
          late = Optional.of(Later.run(context.loop(), context.listening().within(), this::attach));
      case ON_OPEN -> {}
    }
  }

  /** The protocol is agreed. */
  void agreed() {
    if (attachment == Attachment.ON_OPEN) {
      context.loop().execute(this::attach);
    }
  }

  void data(ByteBuf frame) {
    reading.pieces(frame).forEach(this::piece);
  }

  /** A message of a channel that keeps them apart. */
  void message(Message message) {
    piece(Delivery.of(message));
  }

  /** Nothing more will come. */
  void ended() {
    ended = true;
    if (inbox.attached()) {
      readEnd();
    }
  }

  /** The stream is cut off: the application gets at once what waits for it. */
  void hurry() {
    readers.hurry(reader);
  }

  /** Whether more is kept than a node can be expected to keep. */
  boolean full() {
    return inbox.keptBytes() > context.hooks().change(Inbox.KEPT_BYTES_MAX, Hook::keptBytesMax);
  }

  /** The stream is gone: nobody attaches any more. */
  void over() {
    over = true;
    late.ifPresent(Later::cancel);
    long unread = reader.giveUp();
    if (unread > 0) {
      warn("%s: given up with %d messages that the application had not read", unread);
    }
  }

  private void piece(Delivery arrived) {
    Delivery piece = arrived.changed(message -> context.hooks().change(message, Hook::decoded));
    int code = piece.note().code();
    boolean stolen = context.hooks().any(hook -> hook.steals(code));
    if (stolen) {
      add(new NodeEvent.ListenerAttached(session(), stream));
    }
    add(new NodeEvent.MessageDecoded(session(), stream, piece.note()));
    if (stolen) {
      add(new NodeEvent.MessageDelivered(session(), stream, piece.note()));
      return;
    }
    if (inbox.attached() || context.hooks().any(hook -> hook.exempts(code))) {
      inbox.pass(piece);
      return;
    }
    tooEarly(piece);
    if (attachment == Attachment.LATE && early >= context.listening().messages()) {
      attach();
    }
  }

  private void tooEarly(Delivery piece) {
    early++;
    if (inbox.keep(piece)) {
      add(new NodeEvent.MessageBuffered(session(), stream, piece.note(), inbox.keptBytes()));
    } else {
      warn("%s: dropped %d bytes without a listener (expected: a listener)", piece.bytes().size());
    }
  }

  private void attach() {
    if (!over && !inbox.attached()) {
      late.ifPresent(Later::cancel);
      add(new NodeEvent.ListenerAttached(session(), stream));
      reader.listens();
      long withheld = inbox.attach();
      if (withheld > 0) {
        warn("%s: listener attached, %d buffered bytes not dispatched", withheld);
      }
      if (ended) {
        readEnd();
      }
    }
  }

  private void event(List<Delivery> pieces) {
    for (Delivery delivery : reading.deliveries(pieces)) {
      reader.read(delivery.bytes().size(), () -> deliver(delivery));
    }
  }

  private void readEnd() {
    reader.read(0, onEnd);
  }

  private void deliver(Delivery delivery) {
    add(new NodeEvent.MessageDelivered(session(), stream, delivery.note()));
    delivery.message().ifPresentOrElse(application, () -> unreadable(delivery));
  }

  private void unreadable(Delivery delivery) {
    warn("%s: %d bytes are no message (expected: a code and an RLP item)", delivery.bytes().size());
  }

  private void warn(String text, long count) {
    context.trace().warn(text.formatted(stream, count));
  }

  private String session() {
    return context.trace().session();
  }

  private void add(NodeEvent event) {
    context.trace().add(event);
  }
}
