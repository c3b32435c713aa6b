/** What this node cannot do: answered with 501, which becomes the verdict UNSUPPORTED. */
export class NotOffered extends Error {
  constructor(what, why) {
    super(`${what}: not offered (${why})`)
  }
}
