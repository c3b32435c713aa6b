import { RLP } from '@ethereumjs/rlp'
import { keccak256 } from '../keccak256.js'

const EMPTY = new Uint8Array()
const BRANCHES = 16
const HASHED_FROM_BYTES = 32

/** Root of the trie without entries (Yellow Paper, appendix D). */
export const EMPTY_ROOT = keccak256(RLP.encode(EMPTY))

/** Root over rlp(index) → value, as for transactions. */
export function rootOfList(values) {
  return root(values.map((value, index) => [RLP.encode(index), value]))
}

/** Root over keccak256(key) → value, as for accounts. */
export function secureRoot(entries) {
  return root(entries.map(([key, value]) => [keccak256(key), value]))
}

/** @param {[Uint8Array, Uint8Array][]} entries */
export function root(entries) {
  if (entries.length === 0) return EMPTY_ROOT
  const leaves = entries.map(([key, value]) => ({ nibbles: Buffer.from(key).toString('hex'), value }))
  leaves.sort((one, other) => (one.nibbles < other.nibbles ? -1 : 1))
  return keccak256(RLP.encode(node(leaves, 0)))
}

/** The node over leaves that all agree on the first `depth` nibbles. */
function node(leaves, depth) {
  const first = leaves[0].nibbles
  if (leaves.length === 1) return [hexPrefix(first.slice(depth), true), leaves[0].value]
  const shared = sharedUntil(first, leaves.at(-1).nibbles, depth)
  return shared > depth
    ? [hexPrefix(first.slice(depth, shared), false), reference(branch(leaves, shared))]
    : branch(leaves, depth)
}

function branch(leaves, depth) {
  const slots = new Array(BRANCHES + 1).fill(EMPTY)
  for (const [nibble, group] of grouped(leaves, depth)) {
    if (nibble === undefined) slots[BRANCHES] = group[0].value
    else slots[parseInt(nibble, 16)] = reference(node(group, depth + 1))
  }
  return slots
}

function grouped(leaves, depth) {
  const groups = new Map()
  for (const leaf of leaves) {
    const nibble = leaf.nibbles[depth]
    if (!groups.has(nibble)) groups.set(nibble, [])
    groups.get(nibble).push(leaf)
  }
  return groups
}

function reference(item) {
  const encoded = RLP.encode(item)
  return encoded.length < HASHED_FROM_BYTES ? item : keccak256(encoded)
}

function sharedUntil(first, last, depth) {
  let at = depth
  while (at < first.length && first[at] === last[at]) at++
  return at
}

/** Nibbles with their parity and kind in front (Yellow Paper, appendix C). */
function hexPrefix(nibbles, isLeaf) {
  const odd = nibbles.length % 2
  const flag = (isLeaf ? 2 : 0) + odd
  return Uint8Array.from(Buffer.from(`${flag}${odd ? '' : '0'}${nibbles}`, 'hex'))
}
