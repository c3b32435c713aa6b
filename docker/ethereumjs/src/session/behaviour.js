/**
 * How the application uses its library. Every key is one that a script can set; the first value of
 * each is the correct default.
 *
 * @typedef {object} Behaviour
 * @property {'long-lived' | 'per-request'} lifecycle
 * @property {'varint' | 'raw'} framing
 * @property {'await' | 'lazy'} negotiation
 * @property {'on-open' | 'late'} listener when the application listens to a stream
 * @property {number} lateMessages
 * @property {number} lateMillis
 * @property {string} reader what of the library reads a stream
 * @property {'at-once' | 'microtask' | 'late'} rlpxListener when the application listens to RLPx
 * @property {number} readPauseMillis how long the application is busy before each read
 * @property {number} statusTimeoutMillis
 */

/** @returns {Behaviour} */
export function defaultBehaviour(reader) {
  return Object.freeze({
    lifecycle: 'long-lived',
    framing: 'varint',
    negotiation: 'await',
    listener: 'on-open',
    lateMessages: 1,
    lateMillis: 1000,
    reader,
    rlpxListener: 'at-once',
    readPauseMillis: 0,
    statusTimeoutMillis: 5000,
  })
}
