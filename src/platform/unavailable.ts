/** Something without which nothing may be answered cannot be reached or written just now. Trying again is right. */
export class Unavailable extends Error {}

/** What was looked at was changed by somebody else before it was written: it is rolled back, done again, and decided on what there is now. */
export class Overtaken extends Error {
  readonly code = '40001'
}

const CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  // The statement was ended, the transaction could not be had, or the server goes down or comes up.
  '57014', '57P01', '57P02', '57P03', '57P05', '55P03', '25P03', '40001', '40P01', '25006',
])
/** Connection exceptions; no room (disk, memory, connections); the system's own faults of reading and writing. */
const CLASSES = ['08', '53', '58']
const DRIVER_SAYS = /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|timeout expired|Query read timeout)/

/** Whether a fault comes from a database that is away, full, or overloaded, and not from what was asked. */
export const isUnavailable = (error: unknown): boolean => {
  if (error instanceof Unavailable) return true
  if (!(error instanceof Error)) return false
  const { code } = error as { code?: unknown }
  if (typeof code === 'string') return CODES.has(code) || (code.length === 5 && CLASSES.includes(code.slice(0, 2)))
  return DRIVER_SAYS.test(error.message)
}

/**
 * Two transactions that waited for each other, of which one gave way; or what one had looked at was changed by another before it
 * wrote (a constraint or a policy then says no).
 */
const RIVALRY = ['40001', '40P01', '23503', '23505', '23514', '23P01', '42501']

/** Whether somebody else's work got in the way, so that what was rolled back may be done again and decided anew. */
export const isRivalry = (error: unknown): boolean =>
  error instanceof Error && (RIVALRY.includes(String((error as { code?: unknown }).code)) || isRivalry(error.cause))

/** The name of the constraint the database refused by; empty where it was none. */
export const constraintOf = (error: unknown): string => {
  const { constraint } = (error as { constraint?: unknown } | undefined) ?? {}
  return typeof constraint === 'string' ? constraint : ''
}
