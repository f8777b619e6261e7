import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '#domain/shared/day.ts'
import { checkRows } from './check-rows.ts'
import { standsOpen } from './ending.ts'
import { guessColumns } from './guess-columns.ts'

const today = '2026-11-27' as Day
const HEADERS = ['受付日', '概要', '対応', '終結日', '次回', '緊急度']
const BEGUN = ['見守り', '経過観察', '緊急対応', '支援開始', 'ここで受け持つ', '他機関紹介', '引継ぎ', '多機関協働へ', '支援会議']

const look = (rows: readonly (readonly string[])[], isPast = false, headers: readonly string[] = HEADERS) =>
  checkRows({ headers, rows: rows.map((cells, at) => ({ row: at + 2, cells })) }, guessColumns(headers), today, { isPast })
const remarks = (...args: Parameters<typeof look>) => look(...args).notices.map((one) => one.reason)

describe('a running list, which no word says to be of the past', () => {
  it('closes nobody of whom it says only what was begun: who is watched is watched on, an emergency waits to be followed up, the rest waits for a decision', () => {
    const { intakes, notices } = look([['R8.11.26', 'a', '見守り', '', '', ''], ['R8.11.26', 'b', '緊急対応', '', '', ''], ['R8.11.26', 'c', '多機関協働へ', '', '', ''], ['R8.11.26', 'd', '支援開始', '', '', ''], ['R8.11.26', 'e', '他機関紹介', '', '', '']])
    expect(intakes.map((one) => one.ending && [one.ending.outcome, one.ending.isOver])).toEqual([['watched', false], ['emergency', false], undefined, undefined, undefined])
    expect(intakes.map((one) => one.words.heard)).toEqual([undefined, undefined, '対応：多機関協働へ', '対応：支援開始', '対応：他機関紹介'])
    expect(notices.map(({ row, reason }) => [row, reason])).toEqual([[2, 'watch_goes_on'], [3, 'emergency_goes_on'], [4, 'word_keeps_open'], [5, 'word_keeps_open'], [6, 'word_keeps_open']])
  })

  it('watches on by the day it names, also one that has gone by; else within the days its urgency allows, counted from today', () => {
    const days = look([['R7.4.1', 'a', '見守り', '', 'R8.12.20', ''], ['R7.4.1', 'b', '見守り', '', 'R8.11.1', ''], ['R7.4.1', 'c', '見守り', '', '', ''], ['R7.4.1', 'd', '見守り', '', '', '24〜48時間']])
    expect(days.intakes.map((one) => one.nextContactOn)).toEqual(['2026-12-20', '2026-11-01', addDays(today, 7), addDays(today, 2)])
  })

  it('keeps a contact that was promised beside an emergency', () => {
    expect(look([['R8.11.26', 'a', '緊急対応', '', 'R8.12.1', '']]).intakes[0]).toMatchObject({ nextContactOn: '2026-12-01', ending: { outcome: 'emergency', isOver: false } })
  })

  it('ends by words that say so of themselves, and by the day of the end', () => {
    const { intakes, notices } = look([['R8.11.1', 'a', '見守り終了', '', '', ''], ['R8.11.1', 'b', '見守り', 'R8.11.20', '', ''], ['R8.11.1', 'c', '情報提供', '', '', ''], ['R8.11.1', 'd', '', 'R8.11.20', '', '']])
    expect(intakes.map((one) => [one.ending?.outcome, one.ending?.isOver])).toEqual([['watched', true], ['watched', true], ['informed', true], ['informed', true]])
    expect(notices).toEqual([])
  })

  it('ends nothing by a day on which only something was done, and tells so', () => {
    const headers = ['受付日', '概要', '対応', '対応日']
    const rows = [['R8.11.1', 'a', '見守り', 'R8.11.3'], ['R8.11.1', 'b', '緊急対応', 'R8.11.2'], ['R8.11.1', 'c', '', 'R8.11.3'], ['R8.11.1', 'd', '家庭訪問', 'R8.11.3'], ['R8.11.1', 'e', '情報提供', 'R8.11.3']]
    const { intakes } = look(rows, false, headers)
    expect(intakes.map((one) => standsOpen(one.ending))).toEqual([true, true, true, true, false])
    expect(intakes[1]?.ending?.endedAt?.slice(0, 10)).toBe('2026-11-01')
    expect(intakes[2]?.words.heard).toBe('対応日：R8.11.3')
    expect(remarks(rows, false, headers)).toEqual(['watch_goes_on', 'emergency_goes_on', 'day_ends_nothing', 'ending_unread'])
    expect(look(rows, false, ['受付日', '概要', '対応', '対応終了日']).intakes.some((one) => standsOpen(one.ending))).toBe(false)
  })

  it('never closes a row by a word of what was begun, and a list of the past leaves none of them open', () => {
    const urgency = fc.constantFrom('', '即時', '1週', '通常')
    fc.assert(fc.property(fc.constantFrom(...BEGUN), urgency, fc.constantFrom('', 'R8.11.1', 'R8.12.20'), (word, urgent, next) => {
      const [open] = look([['R8.10.1', 'x', word, '', next, urgent]]).intakes
      expect(standsOpen(open?.ending)).toBe(true)
      expect(open?.ending?.outcome === 'watched' ? open.nextContactOn : today).toBeDefined()
      expect(remarks([['R8.10.1', 'x', word, '', next, urgent]])).toHaveLength(1)
      expect(standsOpen(look([['R8.10.1', 'x', word, '', next, urgent]], true).intakes[0]?.ending)).toBe(next === 'R8.12.20')
    }))
  })
})
