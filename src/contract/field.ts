import { z } from 'zod'
import { countGraphemes } from '#domain/shared/graphemes.ts'
import { cleanText, isBlank, LONGEST_LINE } from '#domain/shared/text-limits.ts'

/** A letter with its variation selectors and marks may take several units of a machine; this many are borne for each. */
const UNITS_PER_CHARACTER = 4

/**
 * A text of at most so many characters as a reader counts them (葛󠄀城 is two). What no person types and no database keeps
 * (NUL, half characters) is taken out rather than refused: nothing that was said is lost to broken software.
 */
const written = (most: number) =>
  z
    .string()
    .overwrite(cleanText)
    .check(({ value, issues }) => {
      const isShort = value.length <= most || (value.length <= most * UNITS_PER_CHARACTER && countGraphemes(value) <= most)
      if (!isShort) issues.push({ code: 'too_big', origin: 'string', maximum: most, inclusive: true, input: value })
    })
    .meta({ maxLength: most })

/** An identifier (UUIDv7 in canonical form). */
export const id = z.uuid()

const isInOurTimes = (written: string): boolean => written >= '1800' && written < '2200'

/** A calendar day in Japan, `YYYY-MM-DD`, between 1800 and 2199. */
export const day = z.iso.date({ abort: true }).refine(isInOurTimes, { params: { rule: 'not_a_day' } })

/** A moment, ISO 8601 with an offset of at most fourteen hours, between 1800 and 2199. */
export const instant = z.iso
  .datetime({ offset: true, abort: true })
  .refine((written) => isInOurTimes(written) && !/[+-](?:1[5-9]|2\d):/.test(written), { params: { rule: 'not_a_moment' } })

/** The version of a record that the writer had before their eyes. */
export const version = z.int().min(1).max(2_147_483_647)

/** A line of text. */
export const line = written(LONGEST_LINE)

/** A text of a record: at most 20,000 characters. */
export const text = written(20_000)

/** Words that somebody must see: a line or a text of which nothing can be seen was not given, and is refused as one that is empty. */
export const said = <T extends z.ZodString>(words: T): T =>
  words.min(1).check(({ value, issues }) => {
    if (value !== '' && isBlank(value)) issues.push({ code: 'too_small', origin: 'string', minimum: 1, inclusive: true, input: value })
  }) as T
