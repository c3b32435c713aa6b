/** A stream that carries everything: no single batch may end it or give it up. */
export class SharedStream {
  #stream

  constructor(stream) {
    this.#stream = stream
  }

  get name() {
    return this.#stream.name
  }

  send(message) {
    this.#stream.send(message)
  }

  end() {}

  abandon() {}
}
