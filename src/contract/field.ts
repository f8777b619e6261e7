import { z } from 'zod'

/** An identifier (UUIDv7 in canonical form). */
export const id = z.uuid()

/** A calendar day in Japan, `YYYY-MM-DD`. */
export const day = z.iso.date()

/** A moment, ISO 8601 with an offset. */
export const instant = z.iso.datetime({ offset: true })

/** The version of a record that the writer had before their eyes. */
export const version = z.int().min(1)

/** A line of text: at most 200 characters. */
export const line = z.string().max(200)

/** A text of a record: at most 20,000 characters. */
export const text = z.string().max(20_000)

/** A code of a list, e.g. `C02`. */
export const code = z.string().max(40)
