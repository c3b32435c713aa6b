package org.twinwire.refnode.node;

import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.multiformats.EnodeUrl;
import org.twinwire.multiformats.Multiaddr;
import org.twinwire.multiformats.PeerId;
import org.twinwire.wire.secp256k1.PublicKey;
import org.twinwire.wire.secp256k1.Secp256k1Exception;

/** Where a peer is and who it has to be. */
public sealed interface PeerAddress {

  String host();

  int port();

  /** {@code enode://<128 hex>@HOST:PORT}; an IPv6 host stands in brackets. */
  record Enode(PublicKey key, String host, int port) implements PeerAddress {

    /** {@code IllegalArgumentException} if it is none. */
    public static Enode parse(String text) {
      EnodeUrl url = EnodeUrl.parse(text);
      try {
        return new Enode(PublicKey.parse(Bytes.fromHexString(url.id())), url.host(), url.port());
      } catch (Secp256k1Exception noPoint) {
        throw new IllegalArgumentException("address: " + noPoint.getMessage(), noPoint);
      }
    }

    @Override
    public String toString() {
      return new EnodeUrl(key.raw64().toUnprefixedHexString(), host, port).toString();
    }
  }

  /** {@code /ip4/HOST/tcp/PORT/p2p/PEER}, for a WebSocket with {@code /ws} behind the port. */
  record Multi(Multiaddr address) implements PeerAddress {

    /** {@code IllegalArgumentException} if it is none, or not one of a WebSocket, or one. */
    public static Multi parse(String text, boolean webSocket) {
      Multiaddr address = Multiaddr.parse(text);
      if (address.webSocket() != webSocket) {
        throw new IllegalArgumentException(
            "address: got %s (expected: /tcp/PORT %s /ws)"
                .formatted(text, webSocket ? "with" : "without"));
      }
      return new Multi(address);
    }

    public Optional<PeerId> peer() {
      return address.peer();
    }

    @Override
    public String host() {
      return address.host();
    }

    @Override
    public int port() {
      return address.port();
    }

    @Override
    public String toString() {
      return address.toString();
    }
  }
}
