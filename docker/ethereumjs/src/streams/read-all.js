/**
 * Reads one piece after the other to the end, each when the application is free to.
 *
 * @param {{read(): Promise<{subarray(): Uint8Array} | null>}} from
 * @param {() => Promise<void> | undefined} free
 */
export async function readAll(from, take, free) {
  for (;;) {
    const busy = free()
    if (busy !== undefined) await busy
    const data = await from.read()
    if (data === null) return
    take(data.subarray())
  }
}

/** The same with an iterator. One that is not paused starts in this very turn. */
export async function iterate(source, take, free) {
  const first = free()
  if (first !== undefined) await first
  for await (const data of source) {
    take(data.subarray())
    const busy = free()
    if (busy !== undefined) await busy
  }
}
