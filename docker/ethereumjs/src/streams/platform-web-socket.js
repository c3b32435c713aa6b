import { WebSocket } from 'ws'

/**
 * The WebSocket of a platform, made of that of `ws`. As the WHATWG standard has it, no message comes
 * in the task of the open event: who waits for that with a promise can listen in time. Nor does an
 * error that nobody listens for end the program: the close event tells of it.
 */
export class PlatformWebSocket extends WebSocket {
  constructor(url) {
    super(url)
    this.on('error', () => {})
    this.once('open', () => {
      this.pause()
      setImmediate(() => this.resume())
    })
  }
}
