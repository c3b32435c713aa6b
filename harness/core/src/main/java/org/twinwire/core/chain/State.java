package org.twinwire.core.chain;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLP;

/** Nonces, balances and code of all accounts; none has storage. */
final class State {

  private final Map<Bytes, Account> accounts;

  State() {
    this(Map.of());
  }

  private State(Map<Bytes, Account> accounts) {
    this.accounts = new HashMap<>(accounts);
  }

  /** Returns an independent copy. */
  State copy() {
    return new State(accounts);
  }

  long nonce(Bytes address) {
    return account(address).nonce;
  }

  BigInteger balance(Bytes address) {
    return account(address).balance;
  }

  /** Returns its code; none for an account that is no contract. */
  Bytes code(Bytes address) {
    return account(address).code.bytes;
  }

  /** Makes the account a contract; its nonce is 1 (EIP-161). */
  void create(Bytes address, Bytes code) {
    accounts.put(address, new Account(1, account(address).balance, Code.of(code)));
  }

  void credit(Bytes address, BigInteger wei) {
    Account account = account(address);
    accounts.put(address, new Account(account.nonce, account.balance.add(wei), account.code));
  }

  /** Takes {@code wei} and increments the nonce, as every transaction does to its sender. */
  void charge(Bytes address, BigInteger wei) {
    Account account = account(address);
    accounts.put(
        address, new Account(account.nonce + 1, account.balance.subtract(wei), account.code));
  }

  /** Returns the root of the state trie, keyed by the hash of the address. */
  Bytes32 root() {
    Map<Bytes, Bytes> content = new HashMap<>();
    accounts.forEach((address, account) -> content.put(Keccak.hash(address), account.encoded()));
    return TrieRoot.of(content);
  }

  private Account account(Bytes address) {
    return accounts.getOrDefault(address, Account.NEW);
  }

  private record Code(Bytes bytes, Bytes32 hash) {

    private static final Code NONE = of(Bytes.EMPTY);

    private static Code of(Bytes bytes) {
      return new Code(bytes, Keccak.hash(bytes));
    }
  }

  private record Account(long nonce, BigInteger balance, Code code) {

    private static final Account NEW = new Account(0, BigInteger.ZERO, Code.NONE);

    private Account {
      if (balance.signum() < 0) {
        throw new IllegalArgumentException("balance: " + balance + " (expected: ≥ 0)");
      }
    }

    private Bytes encoded() {
      return RLP.encodeList(
          writer -> {
            writer.writeLong(nonce);
            writer.writeBigInteger(balance);
            writer.writeValue(TrieRoot.EMPTY);
            writer.writeValue(code.hash);
          });
    }
  }
}
