/**
 * Follows what the muxer hands to a stream until the application listens: each chunk is one frame,
 * and those of the negotiation are not the application's.
 */
export class Arrivals {
  #negotiating = []
  #onEarly
  #over = false

  /** @param {(chunk: Uint8Array) => void} onEarly gets what comes before the listener */
  constructor(onEarly) {
    this.#onEarly = onEarly
  }

  /** A chunk came from the muxer. */
  chunk(bytes) {
    if (this.#over) return
    if (this.#negotiating === undefined) this.#onEarly(bytes)
    else this.#negotiating.push(bytes)
  }

  /** The protocol is agreed; `unread` bytes that arrived behind the negotiation are still unread. */
  negotiated(unread) {
    const chunks = this.#negotiating
    this.#negotiating = undefined
    tail(chunks, unread).forEach(this.#onEarly)
  }

  /** The application listens from here on. */
  listened() {
    this.#over = true
  }
}

/** The last `length` bytes of the chunks, cut where the chunks were. */
function tail(chunks, length) {
  const kept = []
  for (let left = length; left > 0 && chunks.length > 0; ) {
    const chunk = chunks.pop()
    kept.unshift(chunk.subarray(Math.max(0, chunk.length - left)))
    left -= chunk.length
  }
  return kept
}
