/**
 * js-libp2p 3 uses Promise.withResolvers, which Node 20 has not. To be imported before the library.
 */
Promise.withResolvers ??= function withResolvers() {
  const resolvers = {}
  resolvers.promise = new this((resolve, reject) => Object.assign(resolvers, { resolve, reject }))
  return resolvers
}
