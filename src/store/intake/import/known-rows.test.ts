import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { checkRows, type ListedIntake } from '#domain/intake/import/check-rows.ts'
import { KEY_KINDS, rowKeysOf } from '#domain/intake/import/row-keys.ts'
import type { Day } from '#domain/shared/day.ts'
import { importKeysOf, rowMark } from './known-rows.ts'

const MAPPING = ['receivedAt', 'text', 'name'] as const
const [row] = checkRows({ headers: MAPPING, rows: [{ row: 2, cells: ['R8.4.1', '家賃が払えないと電話をかけてきた', '架空 花'] }] }, MAPPING, '2026-11-26' as Day).intakes
const listed = row as ListedIntake

describe('what an imported row is known by again', () => {
  it('is the same on the same installation, and on another nothing in common is left: whoever has no secret cannot try out a name and a day', () => {
    const ours = importKeysOf(listed, 'ours')
    expect(importKeysOf(listed, 'ours')).toEqual(ours)
    expect(ours.map((key) => key.split(':')[0])).toEqual([...KEY_KINDS])
    expect(ours.filter((key) => importKeysOf(listed, 'theirs').includes(key))).toEqual([])
    expect(ours).toContain(rowMark(listed, 'ours'))
    const guessed = rowKeysOf(listed, true).map(({ text }) => createHash('sha256').update(text).digest('base64url'))
    expect(ours.filter((key) => guessed.some((guess) => guess.startsWith(key.split(':')[1] ?? '')))).toEqual([])
  })

  it('two keys of one text tell not even that it is one text', () => {
    const tails = importKeysOf(listed, 'ours').map((key) => key.split(':')[1])
    expect(new Set(tails).size).toBe(tails.length)
  })
})
