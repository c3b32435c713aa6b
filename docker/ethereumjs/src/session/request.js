import { Code, answerTo } from '../eth/code.js'
import { Message } from '../eth/message.js'

/** A question to the peer: what is asked, under which id, how many items that can bring, and for how long the answer is awaited. */
export class Request {
  #content

  constructor(code, content, most, { id, timeoutMillis }) {
    this.code = code
    this.answerCode = answerTo(code)
    this.most = most
    this.id = id
    this.timeoutMillis = timeoutMillis
    this.#content = content
  }

  /**
   * @param {bigint | Uint8Array} origin number or hash
   * @param {{id?: bigint, timeoutMillis: number}} terms
   */
  static headers({ origin, limit = 1n, skip = 0n, reverse = false }, terms) {
    return new Request(Code.GET_BLOCK_HEADERS, [origin, limit, skip, reverse ? 1 : 0], limit, terms)
  }

  /** @param {Uint8Array[]} hashes */
  static bodies(hashes, terms) {
    return new Request(Code.GET_BLOCK_BODIES, hashes, hashes.length, terms)
  }

  /** @param {Uint8Array[]} hashes */
  static receipts(hashes, terms) {
    return new Request(Code.GET_RECEIPTS, hashes, hashes.length, terms)
  }

  /** @param {Uint8Array[]} hashes */
  static pooled(hashes, terms) {
    return new Request(Code.GET_POOLED_TRANSACTIONS, hashes, hashes.length, terms)
  }

  message(id) {
    return Message.of(this.code, [id, this.#content])
  }
}
