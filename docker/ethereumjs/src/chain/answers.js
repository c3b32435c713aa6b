import { Code, answerTo } from '../eth/code.js'
import { EthBreach } from '../eth/eth-breach.js'
import { Message } from '../eth/message.js'
import { unsigned } from '../eth/number.js'
import { toHex } from '../hex.js'

/** Items per answer (go-ethereum eth/protocols/eth, maxHeadersServe). */
const ITEMS_MAX = 1024n

/** Bytes after which nothing more is added (devp2p caps/eth.md; go-ethereum softResponseLimit). */
const SOFT_BYTES = 2 * 1024 * 1024

/** What GET /v1/node says of it. */
export function limits(types) {
  return { ...Object.fromEntries(types.map((type) => [type, Number(ITEMS_MAX)])), bytes: SOFT_BYTES }
}

const HASH_BYTES = 32

/** The answer to a peer's request; undefined for a message that is none. */
export function answer(chain, message) {
  const code = answerTo(message.code)
  if (code === undefined) return undefined
  const items = message.items
  return Message.of(code, [unsigned('request id', items[0]), found(chain, message.code, items)])
}

/** Of node data this node keeps nothing, of receipts and pooled transactions what the chain folder has. */
function found(chain, code, items) {
  switch (code) {
    case Code.GET_BLOCK_HEADERS:
      return headers(chain, readWalk(items))
    case Code.GET_BLOCK_BODIES:
      return ofBlocks(chain, readHashes('GetBlockBodies', items), ({ body, bodyBytes }) => [body, bodyBytes])
    case Code.GET_RECEIPTS:
      return ofBlocks(chain, readHashes('GetReceipts', items), ({ receipts, receiptsBytes }) => [receipts, receiptsBytes])
    case Code.GET_POOLED_TRANSACTIONS:
      return known(readHashes('GetPooledTransactions', items).map((hash) => chain.pooled(hash)), ({ item, bytes }) => [item, bytes])
    default:
      return []
  }
}

function readWalk(items) {
  if (items.length !== 2 || !Array.isArray(items[1]) || items[1].length !== 4) {
    throw new EthBreach('GetBlockHeaders: got another shape (expected: [id, [start, limit, skip, reverse]])')
  }
  const [start, limit, skip, reverse] = items[1]
  const direction = unsigned('reverse', reverse)
  if (direction > 1n) throw new EthBreach(`reverse: got ${direction} (expected: 0 or 1)`)
  return {
    origin: start.length === HASH_BYTES ? toHex(start) : unsigned('start', start),
    limit: unsigned('limit', limit),
    skip: unsigned('skip', skip),
    reverse: direction === 1n,
  }
}

function readHashes(name, items) {
  const hashes = items[1]
  const fine = Array.isArray(hashes) && hashes.every((hash) => hash.length === HASH_BYTES && !Array.isArray(hash))
  if (items.length !== 2 || !fine) throw new EthBreach(`${name}: got another shape (expected: [id, [hash…]])`)
  return hashes.map(toHex)
}

function headers(chain, { origin, limit, skip, reverse }) {
  const answer = new Room(limit)
  const step = reverse ? -(skip + 1n) : skip + 1n
  let block = typeof origin === 'string' ? chain.byHash(origin) : chain.byNumber(origin)
  while (block !== undefined && answer.take(block.header, block.headerBytes)) {
    const next = block.fields.number + step
    block = next < 0n ? undefined : chain.byNumber(next)
  }
  return answer.items
}

function ofBlocks(chain, hashes, part) {
  return known(hashes.map((hash) => chain.byHash(hash)), part)
}

/** A part of what was found, in the order asked for; what is not known is left out. */
function known(found, part) {
  const answer = new Room(BigInt(found.length))
  found
    .filter((one) => one !== undefined)
    .map(part)
    .filter(([item]) => item !== undefined)
    .every(([item, bytes]) => answer.take(item, bytes))
  return answer.items
}

/**
 * How much fits into one answer. The soft limit is asked before an item is added, so an answer may
 * exceed it by one item and never has none because of it.
 */
class Room {
  items = []
  #bytes = 0
  #itemsMax

  constructor(wanted) {
    this.#itemsMax = Number(wanted < ITEMS_MAX ? wanted : ITEMS_MAX)
  }

  take(item, bytes) {
    if (this.items.length >= this.#itemsMax || this.#bytes >= SOFT_BYTES) return false
    this.items.push(item)
    this.#bytes += bytes
    return true
  }
}
