import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placesChanged, placesToldOf, whenToCallAmong, type ToldPlace } from './told-places.ts'

const place = (kind: string, text: string, mayContact = ''): ToldPlace => ({ kind, text, mayContact })
/** What stands after a change. */
const after = (before: readonly ToldPlace[], change: object) => {
  const { ended, begun } = placesChanged(before, change)
  return [...before.filter((one) => !ended.some((kind) => kind === one.kind)), ...begun]
}

describe('when and how one may call somebody (連絡してよい時間・方法)', () => {
  it('stands at each number and address, and by itself where there is neither', () => {
    expect(placesToldOf({ phone: '0999-1', address: '若葉1-1', mayContact: '平日の午前' })).toEqual([place('phone', '0999-1', '平日の午前'), place('address', '若葉1-1', '平日の午前')])
    expect(placesToldOf({ phone: ' ', mayContact: '炊き出しの日に会える' })).toEqual([place('way', '炊き出しの日に会える')])
    expect(placesToldOf({ mayContact: ' ' })).toEqual([])
  })

  it('goes over to the first number somebody gets, to a new number, and stays when the last one is taken off', () => {
    const way = [place('way', '娘さんへ伝言')]
    expect(after(way, { phone: '0999-1' })).toEqual([place('phone', '0999-1', '娘さんへ伝言')])
    expect(after([place('phone', '0999-1', '午前')], { phone: '0999-2' })).toEqual([place('phone', '0999-2', '午前')])
    expect(after([place('phone', '0999-1', '午前')], { phone: null })).toEqual([place('way', '午前')])
  })

  it('is put right alone, the number standing as it was', () => {
    expect(after([place('phone', '0999-1', '午前'), place('address', '若葉1-1', '午前')], { mayContact: '夜' })).toEqual([place('phone', '0999-1', '夜'), place('address', '若葉1-1', '夜')])
    expect(after([place('way', '午前')], { mayContact: '' })).toEqual([])
    expect(after([place('phone', '0999-1', '午前')], { mayContact: '' })).toEqual([place('phone', '0999-1')])
  })

  it('leaves alone what nobody changed, also where a place has words of its own', () => {
    const before = [place('phone', '0999-1', '午前'), place('address', '若葉1-1', '予告してから'), place('school', '架空中')]
    expect(placesChanged(before, {})).toEqual({ ended: [], begun: [] })
    expect(after(before, { phone: '0999-2' })).toEqual([before[1], before[2], place('phone', '0999-2', '午前')])
  })

  it('stays by itself beside a number that has words of its own', () => {
    const before = [place('phone', '0999-1', '午前'), place('way', '娘さんへ伝言')]
    expect(after(before, { address: '若葉1-1' })).toEqual([...before, place('address', '若葉1-1', '午前')])
    expect(after(before, { mayContact: '夜' })).toEqual([place('phone', '0999-1', '夜')])
  })

  it('is never lost, whatever else of the sheet changes, unless somebody empties it', () => {
    const text = fc.constantFrom('', '0999-1', '若葉1-1')
    const change = fc.record({ phone: fc.option(text), address: fc.option(text), mayContact: fc.constantFrom('朝', '夜') }, { requiredKeys: [] })
    fc.assert(fc.property(fc.array(change), (changes) => {
      let [stands, said] = [placesToldOf({ mayContact: '午前' }), '午前']
      for (const one of changes) {
        stands = after(stands, one)
        said = one.mayContact ?? said
        expect(whenToCallAmong(stands)).toBe(said)
      }
    }))
  })
})
