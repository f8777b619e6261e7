import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placesChanged, placesToldOf, whenToCallAmong, type ToldPlace, type ToldReach } from './told-places.ts'

const place = (kind: string, text: string, mayContact = ''): ToldPlace => ({ kind, text, mayContact })
/** What stands after a change. */
const after = (before: readonly ToldPlace[], change: ToldReach) => {
  const { ended, begun } = placesChanged(before, change)
  return [...before.filter((one) => !ended.some((kind) => kind === one.kind)), ...begun]
}
const ATHOME = place('address', '若葉1-1', '訪問しない（夫がいる）')
const two = [place('phone', '0999-1', '夫のいない平日昼だけ'), ATHOME]

describe('when and how one may call somebody (連絡してよい時間・方法)', () => {
  it('stands at each number and address, and by itself where there is neither', () => {
    expect(placesToldOf({ phone: '0999-1', address: '若葉1-1', mayContact: '平日の午前' })).toEqual([place('phone', '0999-1', '平日の午前'), place('address', '若葉1-1', '平日の午前')])
    expect(placesToldOf({ phone: ' ', mayContact: '炊き出しの日に会える' })).toEqual([place('way', '炊き出しの日に会える')])
    expect(placesToldOf({ mayContact: ' ' })).toEqual([])
    expect(placesToldOf({ phone: '0999-1', phoneMayContact: '昼', addressMayContact: '訪問しない', way: '娘さんへ' })).toEqual([place('phone', '0999-1', '昼'), place('way', '娘さんへ／訪問しない')])
  })

  it('goes over to the first number somebody gets, to a new number, and stays when the last one is taken off', () => {
    const way = [place('way', '娘さんへ伝言')]
    expect(after(way, { phone: '0999-1' })).toEqual([place('phone', '0999-1', '娘さんへ伝言')])
    expect(after([place('phone', '0999-1', '午前')], { phone: '0999-2' })).toEqual([place('phone', '0999-2', '午前')])
    expect(after([place('phone', '0999-1', '午前')], { phone: null })).toEqual([place('way', '午前')])
    expect(after([place('phone', '0999-1', '午前')], { address: '若葉1-1' })).toEqual([place('phone', '0999-1', '午前'), place('address', '若葉1-1', '午前')])
  })

  it('is put right alone, the number standing as it was', () => {
    expect(after([place('phone', '0999-1', '午前'), place('address', '若葉1-1', '午前')], { mayContact: '夜' })).toEqual([place('phone', '0999-1', '夜'), place('address', '若葉1-1', '夜')])
    expect(after([place('way', '午前')], { mayContact: '' })).toEqual([])
    expect(after([place('phone', '0999-1', '午前')], { mayContact: '' })).toEqual([place('phone', '0999-1')])
  })

  it('of each place stays at it, however often the number is put right, in whatever order they stand', () => {
    const once = after(two, { phone: '0999-2' })
    expect(once).toEqual([ATHOME, place('phone', '0999-2', '夫のいない平日昼だけ')])
    expect(after(once, { phone: '0999-3' })).toEqual([ATHOME, place('phone', '0999-3', '夫のいない平日昼だけ')])
    expect(after([ATHOME, place('phone', '0999-1')], { phone: '0999-2' })).toEqual([ATHOME, place('phone', '0999-2')])
  })

  it('of a place that is taken off stands by itself, and goes over to the next number; what is said of another place it never becomes', () => {
    const without = after(two, { phone: null })
    expect(without).toEqual([ATHOME, place('way', '夫のいない平日昼だけ')])
    expect(after(without, { phone: '0999-2' })).toEqual([ATHOME, place('phone', '0999-2', '夫のいない平日昼だけ')])
    expect(after([place('phone', '0999-1', '午前'), place('address', '若葉1-1')], { phone: null })).toEqual([place('address', '若葉1-1'), place('way', '午前')])
    expect(after([place('phone', '0999-1', '午前'), place('way', '娘さんへ')], { phone: null })).toEqual([place('way', '娘さんへ／午前')])
  })

  it('is put right at one place alone, and emptied there alone', () => {
    expect(after(two, { phoneMayContact: '10時から' })).toEqual([ATHOME, place('phone', '0999-1', '10時から')])
    expect(after(two, { phone: null, phoneMayContact: '' })).toEqual([ATHOME])
    expect(after([...two, place('way', '娘さんへ')], { way: '妹さんへ' })).toEqual([...two, place('way', '妹さんへ')])
  })

  it('leaves alone what nobody changed, also where a place has words of its own', () => {
    const before = [place('phone', '0999-1', '午前'), place('phone', '0999-9', '夜'), place('address', '若葉1-1', '予告してから'), place('school', '架空中'), place('way', 'あ／あ')]
    expect(placesChanged(before, {})).toEqual({ ended: [], begun: [] })
  })

  it('of an e-mail address stands at it as at a number, and goes over to it where nobody can be called', () => {
    expect(placesToldOf({ email: 'hanako@example.jp', mayContact: '夜だけ読める' })).toEqual([place('email', 'hanako@example.jp', '夜だけ読める')])
    const way = [place('way', '夜だけ')]
    expect(after(way, { email: 'hanako@example.jp' })).toEqual([place('email', 'hanako@example.jp', '夜だけ')])
    expect(after([place('address', '若葉1-1'), ...way], { email: 'hanako@example.jp' })).toEqual([place('address', '若葉1-1'), place('email', 'hanako@example.jp', '夜だけ')])
    expect(after([place('phone', '0999-1', '午前'), ...way], { email: 'hanako@example.jp' })).toEqual([place('phone', '0999-1', '午前'), ...way, place('email', 'hanako@example.jp')])
    expect(after([place('email', 'hanako@example.jp', '夜だけ')], { email: null })).toEqual(way)
  })

  it('stays by itself beside a number that has words of its own', () => {
    const before = [place('phone', '0999-1', '午前'), place('way', '娘さんへ伝言')]
    expect(after(before, { address: '若葉1-1' })).toEqual([...before, place('address', '若葉1-1')])
    expect(after(before, { mayContact: '夜' })).toEqual([place('phone', '0999-1', '夜')])
  })

  it('is shown as one where the same is said of each place, else beside its place, all of it', () => {
    expect(whenToCallAmong([place('phone', '0999-1', '午前'), place('address', '若葉1-1', '午前')])).toEqual({ isApart: false, mayContact: '午前', phoneMayContact: '', emailMayContact: '', addressMayContact: '' })
    expect(whenToCallAmong([place('way', '午前')])).toEqual({ isApart: false, mayContact: '午前', phoneMayContact: '', emailMayContact: '', addressMayContact: '' })
    expect(whenToCallAmong([...two, place('way', '娘さんへ')])).toEqual({ isApart: true, mayContact: '娘さんへ', phoneMayContact: '夫のいない平日昼だけ', emailMayContact: '', addressMayContact: '訪問しない（夫がいる）' })
    expect(whenToCallAmong([place('phone', '0999-1', '午前'), place('address', '若葉1-1')])).toMatchObject({ isApart: true, phoneMayContact: '午前', addressMayContact: '' })
  })
})

const remark = fc.constantFrom('', '朝', '昼', '夜')
const standing = fc.record({ phone: fc.option(remark), email: fc.option(remark), address: fc.option(remark), way: remark }).map(({ phone, email, address, way }) => [
  ...(phone === null ? [] : [place('phone', '0999-1', phone)]), ...(email === null ? [] : [place('email', 'a@example.jp', email)]), ...(address === null ? [] : [place('address', '若葉1-1', address)]), ...(way === '' ? [] : [place('way', way)]),
])
const PARTS = ['phone', 'email', 'address', 'way'] as const
const moves = fc.array(fc.record({ phone: fc.option(fc.constantFrom('', '0999-2', '0999-3')), email: fc.option(fc.constantFrom('', 'b@example.jp')), address: fc.option(fc.constantFrom('', '若葉2-2')) }, { requiredKeys: [] }))
/** Every word that is said of when and how one may call, each once. */
const wordsOf = (places: readonly ToldPlace[]) =>
  [...new Set(places.flatMap((one) => (one.kind === 'way' ? one.text : one.mayContact).split('／')).filter((one) => one !== ''))].toSorted()

describe('the words about how to reach somebody', () => {
  it('are never lost and never become others, whatever becomes of the places, unless somebody changes them', () => {
    fc.assert(fc.property(standing, moves, (before, changes) => {
      let stands: readonly ToldPlace[] = before
      for (const change of changes) {
        stands = after(stands, change)
        expect(wordsOf(stands)).toEqual(wordsOf(before))
      }
    }))
  })

  it('of a place that stays, or is put right, are those it had', () => {
    fc.assert(fc.property(standing, moves, (before, changes) => {
      let stands: readonly ToldPlace[] = before
      for (const change of changes) {
        const next = after(stands, change)
        for (const kind of ['phone', 'email', 'address']) {
          const [was, is] = [stands, next].map((places) => places.find((one) => one.kind === kind))
          expect(was === undefined || is === undefined || is.mayContact === was.mayContact).toBe(true)
        }
        stands = next
      }
    }))
  })

  it('are all shown, and what is written into one shown place changes that place alone', () => {
    fc.assert(fc.property(standing, fc.constantFrom(...PARTS), (before, at) => {
      const shown = whenToCallAmong(before)
      expect(wordsOf([place('way', [shown.mayContact, shown.phoneMayContact, shown.emailMayContact, shown.addressMayContact].join('／'))])).toEqual(wordsOf(before))
      if (!shown.isApart || (at !== 'way' && !before.some((one) => one.kind === at))) return
      const next = after(before, at === 'way' ? { way: '新' } : { [`${at}MayContact`]: '新' })
      expect(next.filter((one) => one.kind !== at)).toEqual(before.filter((one) => one.kind !== at))
      expect(wordsOf(next.filter((one) => one.kind === at))).toEqual(['新'])
    }))
  })
})
