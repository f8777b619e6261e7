import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FACT_CATEGORIES } from './travelling-fact.ts'
import { offeredOnce, offeredPersons, offeredPlaces } from './offered-fact.ts'

const who = (name: string, more: object = {}) => ({ name, kana: null, birthText: null, birthOn: null, relationship: '', source: 'intake' as const, ...more })
const texts = (facts: readonly { text: string }[]) => facts.map((one) => one.text)

describe('who somebody is, offered to travel', () => {
  it('has the birth in both calendars, however it was typed', () => {
    for (const birth of [{ birthText: 'S45.11.19' }, { birthText: '昭和４５年１１月１９日' }, { birthOn: '1970-11-19' }]) {
      expect(texts(offeredPersons([who('架空 太郎', birth)]))).toEqual(['架空 太郎　昭和45年11月19日（1970-11-19）'])
    }
    expect(texts(offeredPersons([who('架空 太郎', { birthText: 'S15頃' }), who('架空 花', { birthText: '不明' })]))).toEqual(['架空 太郎　昭和15年頃', '架空 花　不明'])
  })
  it('stands once, by whoever tells the most', () => {
    const full = who('架空 太郎', { kana: 'カクウ タロウ', birthText: 'S45.11.19' })
    expect(texts(offeredPersons([who('架空太郎'), full, full, who('架空　太郎', { birthText: '1970-11-19' })]))).toEqual(['架空 太郎　カクウ タロウ　昭和45年11月19日（1970-11-19）'])
  })
  it('stays two when anything tells them apart', () => {
    expect(offeredPersons([who('架空 太郎', { birthText: 'S45.11.19' }), who('架空 太郎', { birthText: 'H15.1.1' })])).toHaveLength(2)
  })
})

describe('where they can be reached, offered to travel', () => {
  it('is one place for all who live there, and one number however it was written', () => {
    const written = [['address', '若葉5-11-23'], ['address', 'みどり野市若葉５丁目１１番２３号'], ['phone', '０９９９（１１）２００１'], ['phone', '0999-11-2001']] as const
    const places = written.map(([kind, text]) => ({ kind, text, mayContact: '', source: 'intake' as const }))
    expect(offeredPlaces(places)).toEqual(['みどり野市若葉５丁目１１番２３号', '0999-11-2001'].map((text) => ({ category: 'contact', text, source: 'intake' })))
  })
  it('goes with all that was said of when one may call there, in whichever writing of it', () => {
    const phone = (text: string, mayContact: string) => ({ kind: 'phone', text, mayContact, source: 'intake' as const })
    expect(offeredPlaces([phone('０９９９（１１）２００１', '平日の午前'), phone('0999-11-2001', '')])).toMatchObject([{ text: '0999-11-2001', mayContact: '平日の午前' }])
    expect(offeredPlaces([phone('0999-11-2001', '平日の午前'), phone('0999-11-2001', '留守番電話に残さない')])).toMatchObject([{ mayContact: '平日の午前／留守番電話に残さない' }])
  })
  it('says where the writing stands that travels, and of which day that is', () => {
    const record = { kind: 'phone', text: '0999-11-2001', mayContact: '', source: 'person' as const, on: '2024-04-01' }
    const heard = { ...record, text: '０９９９（１１）２００１', source: 'intake' as const, on: '2026-11-20' }
    expect(offeredPlaces([heard, record])).toEqual([{ category: 'contact', text: '0999-11-2001', source: 'person', on: '2024-04-01' }])
    expect(offeredPlaces([heard])).toEqual([{ category: 'contact', text: '０９９９（１１）２００１', source: 'intake', on: '2026-11-20' }])
  })
  it('goes with no more of it than the field of a つなぎ takes, of which no letter is cut in two, and shows that there is more', () => {
    const said = (first: number, second: number) => offeredPlaces([first, second].map((n) => ({ kind: 'phone', source: 'intake' as const, text: '0999-11-2001', mayContact: n === first ? '葛󠄀'.repeat(n) : '城'.repeat(n) })))[0]?.mayContact
    expect(said(100, 99)).toBe(`${'葛󠄀'.repeat(100)}／${'城'.repeat(99)}`)
    expect(said(150, 99)).toBe(`${'葛󠄀'.repeat(150)}／${'城'.repeat(48)}…`)
    expect(said(200, 1)).toBe(`${'葛󠄀'.repeat(199)}…`)
  })
})

describe('a fact, offered to travel', () => {
  const fact = fc.record({ category: fc.constantFrom(...FACT_CATEGORIES), text: fc.constantFrom('滞納', '滞 納', '電気', '電気が止まる', ' '), source: fc.constantFrom('intake' as const, 'household' as const) })
  it('is always offered, and never twice in its kind', () => {
    fc.assert(
      fc.property(fc.array(fact), (facts) => {
        const once = offeredOnce(facts)
        const key = (one: { category: string; text: string }): string => `${one.category} ${one.text.replaceAll(' ', '')}`
        expect(new Set(once.map(key)).size).toBe(once.length)
        expect(new Set(once.map(key))).toEqual(new Set(facts.filter((one) => one.text.trim() !== '').map(key)))
        expect(once).toEqual(facts.filter((one, n) => one.text.trim() !== '' && facts.findIndex((other) => key(other) === key(one)) === n))
      }),
    )
  })
})
