package org.twinwire.refnode.node;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tuweni.bytes.Bytes;
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

    private static final Pattern FORM =
        Pattern.compile(
            "enode://([0-9a-fA-F]{128})@(\\[[0-9a-fA-F:.]+]|[^:/@?\\[\\]]+):(\\d{1,5})");

    /** {@code IllegalArgumentException} if it is none. */
    public static Enode parse(String text) {
      Matcher form = FORM.matcher(text);
      if (!form.matches()) {
        throw new IllegalArgumentException(
            "address: got %s (expected: enode://<128 hex>@HOST:PORT)".formatted(text));
      }
      try {
        PublicKey key = PublicKey.parse(Bytes.fromHexString(form.group(1)));
        String host = form.group(2).replaceAll("[\\[\\]]", "");
        return new Enode(key, host, Integer.parseInt(form.group(3)));
      } catch (Secp256k1Exception noPoint) {
        throw new IllegalArgumentException("address: " + noPoint.getMessage(), noPoint);
      }
    }

    @Override
    public String toString() {
      String shown = host.contains(":") ? "[" + host + "]" : host;
      return "enode://%s@%s:%d".formatted(key.raw64().toUnprefixedHexString(), shown, port);
    }
  }

  /** {@code /ip4/HOST/tcp/PORT/p2p/PEER}. */
  record Multi(Multiaddr address) implements PeerAddress {

    /** {@code IllegalArgumentException} if it is none. */
    public static Multi parse(String text) {
      return new Multi(Multiaddr.parse(text));
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
