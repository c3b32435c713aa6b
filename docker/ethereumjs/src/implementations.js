const RLPX = 'rlpx'

/**
 * The libraries that carry the stacks of this node, as GET /v1/node tells them. devp2p has a part in all of them, since
 * whatever is dialed may have been discovered.
 *
 * @param dependencies those of package.json, which names exact versions
 * @param stacks names of the stacks
 */
export function implementations(dependencies, stacks) {
  return [
    { name: '@ethereumjs/devp2p', version: dependencies['@ethereumjs/devp2p'] },
    { name: 'js-libp2p', version: dependencies.libp2p, stacks: stacks.filter((stack) => stack !== RLPX) },
  ]
}
