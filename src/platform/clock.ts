import { instantFrom, type Instant } from '#domain/shared/instant.ts'

/** The moment, in Unix milliseconds. */
export const nowMs = (): number => Date.now()

/** The moment. */
export const nowInstant = (): Instant => instantFrom(Date.now())
