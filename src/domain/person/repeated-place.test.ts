import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areOnePlace, withoutRepeats } from './repeated-place.ts'

const phone = (text: string, mayContact = '', until: string | null = null) => ({ personId: 'fumi', kind: 'phone', text, mayContact, until, source: '' })
const address = (text: string, source = '') => ({ ...phone(text), kind: 'address', source })
const shown = (places: readonly ReturnType<typeof phone>[]) => withoutRepeats(places).map((one) => ({ ...one, sources: undefined }))
const texts = (places: readonly ReturnType<typeof phone>[]) => withoutRepeats(places).map((one) => one.text)

describe('a number told again at the desk', () => {
  it('stands once, however it was written', () => {
    expect(shown([phone('0999-11-2001'), phone('０９９９（１１）２００１')])).toEqual([phone('0999-11-2001')])
  })
  it('stands as such a number is usually written, whichever was there first, and with the extension where one was told', () => {
    expect(texts([phone('０９９９（１１）２００１'), phone('0999-11-2001')])).toEqual(['0999-11-2001'])
    expect(texts([phone('0999-11-2001'), phone('0999-11-2001 内線12')])).toEqual(['0999-11-2001 内線12'])
  })
  it('keeps what was said about calling it', () => {
    expect(shown([phone('0999-11-2001'), phone('０９９９１１２００１', '夜だけ')])).toEqual([phone('0999-11-2001', '夜だけ')])
    expect(withoutRepeats([phone('0999-11-2001', '朝だけ'), phone('0999-11-2001', '夜だけ')])).toHaveLength(2)
  })
  it('is another one when it is somebody else’s, of another kind, or no longer holds', () => {
    const places = [phone('0999-11-2001'), { ...phone('0999-11-2001'), personId: 'hiroshi' }, { ...phone('0999-11-2001'), kind: 'work' }, phone('0999-11-2001', '', '2020-01-01')]
    expect(shown(places)).toEqual(places)
  })
})

describe('an address told again at the desk', () => {
  it.each([
    ['みどり野市若葉5丁目11番23号 コーポ若葉101', '若葉５－１１－２３'],
    ['〒999-0012 みどり野市若葉5-11-23', '若葉五丁目11番23号'],
    ['みどり野市若葉5-11-23', '若葉5-11'],
    ['みどり野市若葉5-11', '若葉5·11'],
    ['みどり野市若葉5-11', '若葉5＝11'],
  ])('%s says all that %s says, and stands for it', (fuller, told) => {
    expect(texts([address(fuller), address(told)])).toEqual([fuller])
    expect(texts([address(told), address(fuller)])).toEqual([fuller])
  })
  it.each([['若葉5-11-23', '若葉5-11-2'], ['若葉51-1', '若葉5-1'], ['北本町1-2', '本町1-2'], ['若葉5-11-23', '若葉'], ['若葉5-11-23', '5-11-23'], ['若葉1-2 コーポ3-4', '若葉3-4'], ['若葉1-1', '若葉11丁目']])('%s and %s stay two', (one, other) => {
    expect(texts([address(one), address(other)])).toEqual([one, other])
  })
  it('stands once where the town stands apart from the street, and a long vowel was a dash', () => {
    expect(texts([address('みどり野市 若葉1-1 コーポ101'), address('みどり野市若葉1-1 コ-ポ101')])).toEqual(['みどり野市 若葉1-1 コーポ101'])
  })
  it('names everybody who told of it', () => {
    expect(withoutRepeats([address('若葉5-11-23', '転居届'), address('若葉５丁目１１番２３号', 'from_intake'), address('若葉5-11-23', '転居届')])).toMatchObject([{ text: '若葉5-11-23', sources: ['転居届', 'from_intake'] }])
  })
})

describe('whatever was told, in whatever order', () => {
  const digits = fc.constantFrom('1', '2', '11')
  const spot = fc.tuple(fc.constantFrom('', 'みどり野市'), fc.constantFrom('若葉', '本町'), digits, fc.option(digits), fc.constantFrom('', ' コーポ101')).map(([city, town, one, two, house]) => `${city}${town}${one}${two === null ? '丁目' : `-${two}`}${house}`)
  const number = fc.constantFrom('0999-11-2001', '０９９９（１１）２００１', '0999112001 内線12', '090-1111-2222', '０９０１１１１２２２２')
  const place = fc.oneof(
    fc.record({ kind: fc.constant('address'), text: spot }),
    fc.record({ kind: fc.constant('phone'), text: number }),
  ).chain((where) => fc.record({
    kind: fc.constant(where.kind), text: fc.constant(where.text), personId: fc.constantFrom('fumi', 'hiroshi'),
    mayContact: fc.constantFrom('', '夜だけ'), until: fc.constantFrom(null, '2020-01-01'), source: fc.constantFrom('', '本人', '転居届'),
  }))

  it('each place stands once, nothing that was told is lost, and what stands once stays', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 8 }), (places) => {
        const once = withoutRepeats(places)
        for (const [n, one] of once.entries()) {
          expect(once.filter((other, m) => m !== n && areOnePlace(one, other) && other.mayContact === one.mayContact)).toEqual([])
        }
        for (const told of places) {
          const kept = once.filter((one) => areOnePlace(one, told))
          expect(kept.some((one) => told.mayContact === '' || one.mayContact === told.mayContact)).toBe(true)
          expect(kept.some((one) => told.source === '' || one.sources.includes(told.source))).toBe(true)
        }
        expect(withoutRepeats(once).map((one) => one.text)).toEqual(once.map((one) => one.text))
      }),
      { numRuns: 2_000 },
    )
  })
  it('the same places stand, whoever was heard first', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 6 }), (places) => {
        const sorted = (some: readonly { text: string }[]) => some.map((one) => one.text).toSorted()
        expect(sorted(withoutRepeats(places.toReversed())).length).toBe(withoutRepeats(places).length)
      }),
      { numRuns: 1_000 },
    )
  })
})
