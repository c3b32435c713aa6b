const SINGLE_BELOW = 0x80
const LISTS_FROM = 0xc0
const SHORT_MAX = 55

/**
 * Bytes that the first RLP item takes, with its prefix, by the prefix alone (Yellow Paper, appendix
 * B); NaN where there is none.
 */
export function itemLength(bytes) {
  const [first] = bytes
  if (first < SINGLE_BELOW) return 1
  const length = first < LISTS_FROM ? first - SINGLE_BELOW : first - LISTS_FROM
  if (length <= SHORT_MAX) return 1 + length
  const lengthBytes = length - SHORT_MAX
  return 1 + lengthBytes + parseInt(Buffer.from(bytes.subarray(1, 1 + lengthBytes)).toString('hex'), 16)
}
