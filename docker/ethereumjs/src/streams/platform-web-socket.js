import { WebSocket } from 'ws'

/**
 * The WebSocket of a platform, made of that of `ws`. As the WHATWG standard has it, no message comes
 * in the task of the open event: who waits for that with a promise can listen in time.
 */
export class PlatformWebSocket extends WebSocket {
  constructor(url) {
    super(url)
    this.once('open', () => {
      this.pause()
      setImmediate(() => this.resume())
    })
  }
}
