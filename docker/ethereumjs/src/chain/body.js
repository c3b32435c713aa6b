import { RLP } from '@ethereumjs/rlp'
import { keccak256 } from '../keccak256.js'
import { EthBreach } from '../eth/eth-breach.js'
import { toHex } from '../hex.js'
import { rootOfList } from './trie-root.js'

/** The two roots by which a body belongs to its header; EthBreach if it is none. */
export function parseBody(items) {
  if (!Array.isArray(items) || !Array.isArray(items[0]) || !Array.isArray(items[1])) {
    throw new EthBreach('body: got something else (expected: transactions and ommers)')
  }
  return {
    transactionsRoot: toHex(rootOfList(items[0].map(trieValue))),
    ommersHash: toHex(keccak256(RLP.encode(items[1]))),
  }
}

/** A legacy transaction is a list and stands in the trie whole, a typed one (EIP-2718) is not. */
function trieValue(transaction) {
  return Array.isArray(transaction) ? RLP.encode(transaction) : transaction
}
