import { RLP } from '@ethereumjs/rlp'
import { EthBreach } from '../eth/eth-breach.js'
import { toHex } from '../hex.js'
import { rootOfList } from './trie-root.js'

/** The root of the receipts of a block, each with its bloom filter, as eth has them up to version 68. */
export function receiptsRoot(receipts) {
  if (!Array.isArray(receipts)) throw new EthBreach('receipts: got something else (expected: a list for each block)')
  return toHex(rootOfList(receipts.map(trieValue)))
}

/** A receipt without a type is a list and stands in the trie whole, a typed one (EIP-2718) is not. */
function trieValue(receipt) {
  return Array.isArray(receipt) ? RLP.encode(receipt) : receipt
}
