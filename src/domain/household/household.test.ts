import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day } from '../shared/day.ts'
import { addDays } from '../shared/day.ts'
import { householdKanaOf, householdNameOf } from './household-name.ts'
import { maskName } from './mask.ts'
import { longestSilenceOn } from './rhythm.ts'
import { daysTaskIsLate, standingOf } from './silence.ts'

const today = '2026-11-24' as Day

describe('what a household is called', () => {
  const hiroshi = { name: '森下 浩', kana: 'もりした ひろし' }

  it('is the family name of somebody whose name tells family and given name apart', () => {
    expect(householdNameOf([{ name: '母', kana: '' }, hiroshi])).toBe('森下家')
    expect(householdNameOf([{ name: '熊谷健', kana: '' }, hiroshi])).toBe('森下家')
  })

  it('is a family name told alone', () => {
    expect(['熊谷', '熊谷さん', '原', '葛\u{e0100}城', '𠮷野'].map((name) => householdNameOf([{ name, kana: '' }]))).toEqual(['熊谷家', '熊谷家', '原家', '葛\u{e0100}城家', '𠮷野家'])
  })

  it('is the family name as it is read, where the reading alone tells the two apart', () => {
    expect(householdNameOf([{ name: '熊谷健', kana: 'くまがい たけし' }])).toBe('くまがい家')
    expect(householdNameOf([{ name: '熊谷健', kana: 'クマガイ タケシ' }])).toBe('くまがい家')
    expect(householdKanaOf('くまがい家', [{ name: '熊谷健', kana: 'クマガイ タケシ' }])).toBe('クマガイ')
    expect(householdKanaOf('熊谷家', [{ name: '熊谷健', kana: 'くまがい たけし' }])).toBe('くまがい')
    expect(householdKanaOf('熊谷家', [{ name: '熊谷', kana: 'くまがい たけし' }])).toBe('くまがい')
  })

  it('is the household of somebody, where nobody can tell what their family is called', () => {
    expect(householdNameOf([{ name: '熊谷健', kana: 'くまがいたけし' }])).toBe('熊谷健の世帯')
    expect(householdKanaOf('熊谷健の世帯', [{ name: '熊谷健', kana: 'くまがいたけし' }])).toBe('くまがいたけし')
    expect(householdNameOf([{ name: 'マリア', kana: '' }])).toBe('マリアの世帯')
  })

  it('is nobody’s who is told of by their relation alone', () => {
    expect(householdNameOf([{ name: '母', kana: '' }, { name: '長男', kana: '' }, { name: '', kana: '' }])).toBe('')
  })

  it('is read as that family name is, so that it stands where a list sorted by kana has it', () => {
    expect(householdKanaOf('森下家', [{ name: '佐藤 花', kana: 'さとう はな' }, hiroshi])).toBe('もりした')
    expect(householdKanaOf('森下さん', [{ name: '森下', kana: 'もりした' }])).toBe('もりした')
  })

  it('is not guessed where nobody can tell', () => {
    expect(householdKanaOf('森下家', [{ name: '森下 浩', kana: 'もりしたひろし' }])).toBe('')
    expect(householdKanaOf('あおぞら荘', [hiroshi])).toBe('')
  })
})

describe('how a case stands', () => {
  it('a case without a task is being accompanied, not idle', () => {
    expect(standingOf({ inProgress: true, openTasks: 0, rhythmDays: null, lastContactOn: '2026-11-01' as Day, today })).toBe('accompanying')
  })
  it('a household whose agreed rhythm has passed is silent, tasks or no tasks', () => {
    expect(standingOf({ inProgress: true, openTasks: 3, rhythmDays: 30, lastContactOn: addDays(today, -31), today })).toBe('silent')
    expect(standingOf({ inProgress: true, openTasks: 3, rhythmDays: 30, lastContactOn: addDays(today, -30), today })).toBe('tasks_open')
  })
  it('a household nobody agreed a rhythm for is silent after ninety days, and is never forgotten', () => {
    const after = (days: number) => standingOf({ inProgress: true, openTasks: 0, rhythmDays: null, lastContactOn: addDays(today, -days), today })
    expect([after(90), after(91), after(3_000)]).toEqual(['accompanying', 'silent', 'silent'])
  })
  it('a household that is closed is awaited by nobody, however long ago it was heard from', () => {
    for (const rhythmDays of [null, 14]) expect(standingOf({ inProgress: false, openTasks: 0, rhythmDays, lastContactOn: addDays(today, -3_000), today })).toBe('accompanying')
  })
  it('how long anybody may go unheard is what was in force on the day, and before the first rule nothing was', () => {
    const rules = [{ from: '2021-04-01' as Day, days: 90 }, { from: '2027-04-01' as Day, days: 60 }]
    expect(['2021-04-01', '2027-03-31', '2027-04-01'].map((day) => longestSilenceOn(day as Day, rules))).toEqual([90, 90, 60])
    expect(() => longestSilenceOn('2021-03-31' as Day, rules)).toThrow('no rule is in force on 2021-03-31')
  })
  it('a task whose day has passed is late by so many days, and one due today is not', () => {
    expect(daysTaskIsLate(addDays(today, -9), today)).toBe(9)
    expect(daysTaskIsLate(today, today)).toBe(0)
    expect(daysTaskIsLate(undefined, today)).toBe(0)
  })
})

describe('a restricted name', () => {
  const letters = fc.string({ unit: fc.constantFrom('渡', '辺', '髙', '𠮷', '野', 'M', 'é'), minLength: 1, maxLength: 6 })

  it('shows the first character and nothing of a given name', () => {
    expect(maskName('渡辺 一郎')).toBe('渡○ ○○')
    expect(maskName('渡辺　茂')).toBe('渡○ ○○')
    expect(maskName('渡辺家')).toBe('渡○○')
  })
  it('is the same for all names that begin alike, however long their parts are', () => {
    fc.assert(fc.property(letters, letters, letters, (start, rest, given) => {
      const [first = ''] = start
      expect(maskName(`${start}${rest} ${given}`)).toBe(maskName(`${first} 茂`))
      expect(maskName(`${start}${rest}`)).toBe(maskName(first))
    }))
  })
})
