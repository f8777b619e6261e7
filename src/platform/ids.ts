import { randomBytes } from 'node:crypto'
import { uuidv7From } from '#domain/shared/id.ts'

/** Which four of the ten random bytes count what is made within one millisecond, and how far they start from their end. */
const COUNTER = 5
const ROOM = 0x7f_ff_ff_ff

let last = { at: 0, random: randomBytes(10) }

/**
 * A fresh identifier (UUIDv7), greater than every one made before it in this process: what is listed by its identifier stands in
 * the order in which it was written, also within a millisecond (RFC 9562 §6.2, a counter begun at random).
 */
export const newId = (): string => {
  const now = Date.now()
  const random = randomBytes(10)
  if (now > last.at) random.writeUInt32BE(random.readUInt32BE(COUNTER) & ROOM, COUNTER)
  else {
    last.random.copy(random, 0, 0, COUNTER)
    random.writeUInt32BE(last.random.readUInt32BE(COUNTER) + 1, COUNTER)
  }
  last = { at: Math.max(now, last.at), random }
  return uuidv7From(last.at, random)
}
