package org.twinwire.runner.cases;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.twinwire.core.trace.CaseId;
import org.twinwire.core.trace.Role;

/**
 * Derives all randomness of a run from its seed: the nodes' secrets, and the seed of each case. A
 * case has the same seed whether it is run alone or among others.
 */
public record NodeKeys(long seed) {

  /** Seeds are integers in every language's JSON. */
  private static final long MAX_SEED = (1L << 53) - 1;

  /** Returns the secret of the node that plays {@code role}, 64 hex digits. */
  public String of(Role role) {
    return HexFormat.of().formatHex(digest("key of the " + role.word()));
  }

  /** Returns the seed of both nodes for one case. */
  public long of(CaseId id) {
    return ByteBuffer.wrap(digest(id.toString())).getLong() & MAX_SEED;
  }

  /**
   * Returns the seed for every case of a sweep. All variants send the same bytes, so that an offset
   * is the same place in each of them.
   *
   * @param sweep the sweep's own name
   */
  public long ofSweep(CaseId id, String sweep) {
    return of(
        new CaseId(id.scenario(), id.dialer(), id.listener(), id.stack(), id.eth(), sweep, 1));
  }

  private byte[] digest(String purpose) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((seed + "/" + purpose).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
