import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inputFor, pathsIn, withAt } from '#tests/hostile/input-from-schema.ts'
import { isReasonEnough } from '#domain/access/break-glass.ts'
import { recordProblem } from '#domain/casework/written.ts'
import { returnReferral } from '#domain/referral/return.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { isBlank } from '#domain/shared/text-limits.ts'
import type { Operation } from './operation.ts'
import { operations } from './operations.ts'

const LAST_LETTER = 0x10ffff
const UNSEEN = Array.from({ length: LAST_LETTER + 1 }, (_, at) => at)
  .filter((at) => /^[\p{Default_Ignorable_Code_Point}\p{White_Space}\p{Cc}\u2800]$/u.test(String.fromCodePoint(at)))
  .map((at) => String.fromCodePoint(at))
const unseen = fc.array(fc.constantFrom(...UNSEEN), { minLength: 1, maxLength: 30 }).map((letters) => letters.join(''))

/** A secret is compared letter by letter and shown to nobody. */
const SECRETS: readonly string[] = ['password', 'newPassword', 'code']

const all: readonly Operation[] = Object.values(operations)

/** Every place in an input where words are asked for: the empty text is refused there, and 家賃 is taken. */
const placesAsking = (operation: Operation): readonly { readonly at: string; readonly takes: (text: string) => boolean }[] => {
  const whole = inputFor(operation, () => '0198a000-0000-7000-8000-000000000000')
  return pathsIn(whole)
    .map((path) => ({ at: path.join('.'), takes: (text: string) => operation.input.safeParse(withAt(whole, path, text)).success }))
    .filter(({ at, takes }) => at !== '' && !SECRETS.includes(at.split('.').at(-1) ?? '') && takes('家賃') && !takes(''))
}

describe('words that nobody can see were not given', () => {
  it('whichever operation asks for words: none takes a letter that is not seen', () => {
    const asked = all.flatMap((operation) => placesAsking(operation).map((place) => ({ ...place, at: `${operation.name} ${place.at}` })))
    expect(asked.length).toBeGreaterThan(20)
    expect(asked.flatMap(({ at, takes }) => UNSEEN.filter(takes).map((letter) => `${at}: ${letter.codePointAt(0)?.toString(16)}`))).toEqual([])
    fc.assert(fc.property(unseen, (text) => asked.every(({ takes }) => !takes(text))), { numRuns: 200 })
  })

  it('nor is a つなぎ given back without a next step, a record opened in an emergency, or a contact written down by them', () => {
    const now = '2026-11-24T00:00:00Z' as Instant
    fc.assert(
      fc.property(unseen, (text) => {
        expect(isBlank(text)).toBe(true)
        expect(returnReferral({ reason: 'other', note: '', nextStep: text })).toMatchObject({ problem: 'next_step_needed' })
        expect(isReasonEnough(text.repeat(20))).toBe(false)
        expect(isReasonEnough(`火事と通報${text.repeat(20)}`)).toBe(false)
        expect(recordProblem({ facts: text, ownWords: text, happenedAt: now, now })).toBe('nothing_written')
      }),
      { numRuns: 500 },
    )
  })

  it('and a letter with its variation selector is seen, and counted once', () => {
    expect(isBlank('葛\u{e0100}')).toBe(false)
    expect(isReasonEnough('葛\u{e0100}'.repeat(19))).toBe(false)
    expect(isReasonEnough('葛\u{e0100}'.repeat(20))).toBe(true)
  })
})
