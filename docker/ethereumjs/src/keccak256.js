import { createKeccak } from 'hash-wasm'

const BITS = 256

/** One hash at a time: nothing here waits between beginning and end. */
const hasher = await createKeccak(BITS)

/** Returns the hash of the bytes; in WebAssembly, since a message of 10 MiB keeps plain JavaScript busy for over a second. */
export function keccak256(bytes) {
  return hasher.init().update(bytes).digest('binary')
}
