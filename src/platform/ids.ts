import { randomBytes } from 'node:crypto'
import { uuidv7From } from '#domain/shared/id.ts'

/** A fresh identifier (UUIDv7). */
export const newId = (): string => uuidv7From(Date.now(), randomBytes(10))
