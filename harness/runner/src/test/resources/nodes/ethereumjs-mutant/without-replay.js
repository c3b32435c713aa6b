import { AbstractMessageStream } from '@libp2p/utils'

/** As it is in the library, but for streams of eth a new listener gets nothing of what was buffered. */
const { addEventListener } = AbstractMessageStream.prototype
const plainly = Object.getPrototypeOf(AbstractMessageStream.prototype).addEventListener

AbstractMessageStream.prototype.addEventListener = function (...args) {
  const add = this.protocol?.startsWith('/eth/') ? plainly : addEventListener
  return add.apply(this, args)
}
