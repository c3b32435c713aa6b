/** @param {Uint8Array} bytes */
export function toHex(bytes) {
  return '0x' + Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')
}

/** @param {string} text pairs of hex digits, with 0x in front or without */
export function fromHex(text) {
  return Uint8Array.from(Buffer.from(text.replace(/^0x/, ''), 'hex'))
}
