package org.twinwire.refnode.serving;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.contract.Arguments;
import org.twinwire.contract.BadArgument;
import org.twinwire.refnode.chain.Block;
import org.twinwire.refnode.chain.Header;
import org.twinwire.refnode.chain.HeaderWalk;
import org.twinwire.wire.eth.EthCode;
import org.twinwire.wire.eth.EthRequest;
import org.twinwire.wire.eth.GetBlockHeaders;
import org.twinwire.wire.eth.Origin;

/** GetBlockHeaders (0x03). */
@AutoService(RequestKind.class)
public final class Headers implements RequestKind {

  @Override
  public String word() {
    return "headers";
  }

  @Override
  public EthCode code() {
    return EthCode.GET_BLOCK_HEADERS;
  }

  @Override
  public EthRequest question(Arguments in) {
    return new GetBlockHeaders(
        UInt64.ZERO,
        origin(in),
        in.unsigned("limit").orElse(UInt64.ONE),
        in.unsigned("skip").orElse(UInt64.ZERO),
        in.flag("reverse"));
  }

  private static Origin origin(Arguments in) {
    boolean hash = in.optionalText("origin").filter(text -> text.startsWith("0x")).isPresent();
    return hash
        ? new Origin.ByHash(Bytes32.wrap(in.hex("origin", Bytes32.SIZE).orElseThrow()))
        : new Origin.ByNumber(
            in.unsigned("origin")
                .orElseThrow(
                    () -> BadArgument.of(in.at("origin"), "nothing", "a number or a hash")));
  }

  @Override
  public List<Bytes> items(EthRequest request, Served from, int ethVersion) {
    GetBlockHeaders asked = (GetBlockHeaders) request;
    Optional<Block> origin =
        switch (asked.origin()) {
          case Origin.ByNumber start -> from.chain().byNumber(start.number());
          case Origin.ByHash start -> from.chain().byHash(start.hash());
        };
    return new HeaderWalk(origin, asked.limit(), asked.skip(), asked.reverse()).over(from.chain());
  }

  @Override
  public Summary summary(List<Bytes> items, int ethVersion) {
    List<Header> headers = items.stream().map(Header::parse).toList();
    return new Summary(
        headers.stream().map(header -> Long.toUnsignedString(header.number())).toList(),
        headers.stream().map(header -> header.hash().toHexString()).toList());
  }
}
