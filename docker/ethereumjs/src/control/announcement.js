import { Code } from '../eth/code.js'
import { Message } from '../eth/message.js'
import { NotOffered } from '../not-offered.js'
import { BadArgument } from './bad-argument.js'

/** Body of POST /v1/sessions/{id}/announce: a message nobody asked for, of blocks of our chain. */
export function readAnnouncement(body, chain) {
  const type = body.text('type')
  const blocks = body.unsignedList('blocks').map((number) => blockAt(chain, number))
  body.finish()
  return message(type, blocks)
}

function message(type, blocks) {
  switch (type) {
    case 'new-block-hashes':
      return Message.of(Code.NEW_BLOCK_HASHES, blocks.map(({ hash, fields }) => [hash, fields.number]))
    case 'new-block':
      if (blocks.length !== 1) throw new BadArgument('blocks', `${blocks.length} numbers`, '1 for a new-block')
      return Message.of(Code.NEW_BLOCK, [[blocks[0].header, ...blocks[0].body], blocks[0].totalDifficulty])
    default:
      throw new NotOffered(`announce type=${type}`, 'it has new-block, new-block-hashes')
  }
}

function blockAt(chain, number) {
  const block = chain.byNumber(number)
  if (block === undefined) throw new BadArgument('blocks', `${number}`, `a block up to ${chain.head.fields.number}`)
  return block
}
