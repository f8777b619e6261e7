import { describe, expect, it } from 'vitest'
import { ageOn } from '#domain/shared/age.ts'
import { addDays, type Day } from '#domain/shared/day.ts'
import { fiscalYearOf } from '#domain/shared/fiscal-year.ts'
import { buildCity } from './build-city.ts'
import { calendarFor } from './calendar.ts'
import { demoStructure } from './load-demo.ts'
import { STORIES } from './stories.ts'

const DAYS = ['2026-04-01', '2026-11-24', '2027-03-31', '2030-07-01'] as const
/** How many school years after their birth people are in the year before the first. */
const BEFORE_FIRST: Readonly<Record<string, number>> = { 小: 6, 中: 12, 高: 15 }

const cityOn = (today: Day) => buildCity(demoStructure(), calendarFor(today, `${today}T03:00:00.000Z`))
type Living = { readonly household: string; readonly relation: string; readonly age: number }

const living = (today: Day): readonly Living[] => {
  const city = cityOn(today)
  const births = new Map((city.rows.get('person') ?? []).map((row) => [row['id'], String(row['birth_on'])]))
  return (city.rows.get('household_member') ?? []).map((row) => ({
    household: String(row['household_id']), relation: String(row['relationship']), age: ageOn(births.get(row['person_id']) as Day, today) ?? -1,
  }))
}

/** Who is a parent of whom in a household: those called so, of everybody there who is called a child or the person concerned. */
const familiesIn = (all: readonly Living[]) => Map.groupBy(all, (one) => one.household).values()
const PARENT = /^(?:実)?[父母]$/u
const CHILD = /^(?:長|次|三)[男女]$|^子$/u

describe('the ages of the invented city', () => {
  it.each(DAYS)('nobody is younger than their child could be, and nobody is older than people grow, on %s', (today) => {
    const all = living(today as Day)
    expect(all.filter((one) => one.age < 0 || one.age > 97)).toEqual([])
    const tooYoung = [...familiesIn(all)].flatMap((family) => {
      const parents = family.filter((one) => PARENT.test(one.relation))
      const concerned = family.filter((one) => one.relation === '本人')
      const children = family.filter((one) => CHILD.test(one.relation))
      const pairs = [
        ...(parents.length > 0 ? parents.flatMap((parent) => [...concerned, ...(concerned.length === 0 ? children : [])].map((child) => ({ parent, child }))) : []),
        ...concerned.flatMap((parent) => children.map((child) => ({ parent, child }))),
      ]
      return pairs.filter(({ parent, child }) => parent.age - child.age < 15)
    })
    expect(tooYoung).toEqual([])
  })

  it('whoever a case is about, or is married, is grown up, unless a school or a parent tells otherwise', () => {
    const today = '2026-11-24' as Day
    const young = [...familiesIn(living(today))].flatMap((family) =>
      family.some((one) => PARENT.test(one.relation)) ? [] : family.filter((one) => /^(?:本人|配偶者|夫|妻)$/u.test(one.relation) && one.age < 18))
    expect(young).toEqual([])
  })

  it.each(DAYS)('whoever is in 中2 or is five when the story begins is of that age on that day, on %s', (today) => {
    const calendar = calendarFor(today as Day, `${today}T03:00:00.000Z`)
    for (const { intake, title, members } of STORIES) {
      const began = calendar.day(intake.at.slice(0, 10))
      const births = members.flatMap((one) => (one.birth === undefined ? [] : [calendar.birth(one.birth, intake.at.slice(0, 10)) as Day]))
      for (const [written, school = '', year = ''] of intake.text.slice(0, 4).matchAll(/(小|中|高)([1-6])/gu)) {
        const cohort = fiscalYearOf(began) - (BEFORE_FIRST[school] ?? 0) - Number(year)
        expect({ written, cohorts: births.map((birth) => fiscalYearOf(addDays(birth, -1))) }).toEqual({ written, cohorts: expect.arrayContaining([cohort]) })
      }
      for (const [written, years = ''] of intake.text.matchAll(/(\d+)(?:歳|(?=と\d+歳))/gu)) {
        expect({ written, ages: births.map((birth) => ageOn(birth, began)) }).toEqual({ written, ages: expect.arrayContaining([Number(years)]) })
      }
      for (const [written, decade = ''] of title.matchAll(/(\d0)代/gu)) {
        const decades = births.map((birth) => Math.floor((ageOn(birth, today as Day) ?? 0) / 10) * 10)
        expect({ written, decades }).toEqual({ written, decades: expect.arrayContaining([Number(decade)]) })
      }
      expect(title).not.toMatch(/[小中高][1-6](?!の秋)|\d歳/u)
    }
  })
})
