import { parseBody } from '../chain/body.js'
import { parseHeader } from '../chain/header.js'
import { EthBreach } from '../eth/eth-breach.js'
import { now } from '../events/event-log.js'
import { fromHex } from '../hex.js'
import { disconnected, done } from './outcome.js'
import { Request } from './request.js'

/** Headers per request (go-ethereum, MaxHeaderFetch). */
const HEADERS = 192

/** Bodies per request (go-ethereum, MaxBlockFetch). */
const BODIES = 128

/** What ends a sync before its time: an outcome of one of its requests. */
class Ended extends Error {
  constructor(outcome) {
    super(outcome.outcome)
    this.outcome = outcome
  }
}

/**
 * Fetches the peer's chain up to the head of its Status, and verifies it: hashes, parent links,
 * transactions roots and ommers hashes.
 */
export class ChainSync {
  #chain
  #session
  #deadline
  #startedNanos = now()

  constructor(chain, session, timeoutMillis) {
    this.#chain = chain
    this.#session = session
    this.#deadline = Date.now() + timeoutMillis
  }

  /** Done with the number of blocks, or the first thing that went wrong. */
  async run() {
    try {
      const blocks = await this.#fetchAll(this.#session.status.remote.head)
      return done(now() - this.#startedNanos, blocks)
    } catch (failure) {
      if (failure instanceof Ended) return failure.outcome
      if (failure instanceof EthBreach) return disconnected(`local: ${failure.message}`, now() - this.#startedNanos)
      throw failure
    }
  }

  async #fetchAll(head) {
    const [target] = await this.#headers(fromHex(head), 1)
    let last = this.#chain.genesis.fields
    while (last.number < target.number) last = await this.#fetch(last, target.number)
    expect('head', last.hash, head)
    return Number(target.number)
  }

  /** Fetches the next headers and their bodies. */
  async #fetch(parent, headNumber) {
    const left = Number(headNumber - parent.number)
    const headers = await this.#headers(parent.number + 1n, Math.min(HEADERS, left))
    let last = parent
    for (const header of headers) {
      expect('number', header.number, last.number + 1n)
      expect(`parent of block ${header.number}`, header.parentHash, last.hash)
      last = header
    }
    await this.#bodies(headers)
    return last
  }

  async #bodies(headers) {
    for (let at = 0; at < headers.length; ) {
      const wanted = headers.slice(at, at + BODIES)
      const items = await this.#items(Request.bodies(wanted.map(({ hash }) => fromHex(hash)), this.#terms()))
      if (items.length > wanted.length) throw new EthBreach(`bodies: got ${items.length} (expected: at most ${wanted.length})`)
      items.forEach((item, index) => check(wanted[index], parseBody(item)))
      at += items.length
    }
  }

  async #headers(origin, limit) {
    const items = await this.#items(Request.headers({ origin, limit: BigInt(limit) }, this.#terms()))
    return items.slice(0, limit).map(parseHeader)
  }

  /** At least one item: without any there is no way forward. */
  async #items(request) {
    const [reply] = await Promise.all(this.#session.ask([request], false))
    if (reply.answer === undefined) throw new Ended(reply)
    const [, items] = reply.answer.items
    if (items.length === 0) throw new EthBreach(`answer ${reply.requestId}: got no items (expected: at least 1)`)
    return items
  }

  #terms() {
    return { timeoutMillis: Math.max(1, this.#deadline - Date.now()) }
  }
}

function check(header, body) {
  expect(`transactions root of block ${header.number}`, body.transactionsRoot, header.transactionsRoot)
  expect(`ommers hash of block ${header.number}`, body.ommersHash, header.ommersHash)
}

function expect(what, got, expected) {
  if (got !== expected) throw new EthBreach(`${what}: got ${got} (expected: ${expected})`)
}
