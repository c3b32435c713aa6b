/** The muxers count each side's streams in their own way: mplex i0, i1 …, yamux 1, 3 … or 2, 4 …; from 0 here. */
export function numberOf(stream) {
  const mplex = /^[ir](\d+)$/.exec(stream.id)
  return mplex ? Number(mplex[1]) : Math.floor((Number(stream.id) - 1) / 2)
}
