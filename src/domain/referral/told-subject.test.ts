import { describe, expect, it } from 'vitest'
import { offeredPersons, offeredPlaces } from './offered-fact.ts'
import { subjectsToldOf, whoIsTold } from './told-subject.ts'

const fact = (category: 'identity' | 'contact' | 'situation', text: string) => ({ category, text })

describe('who the receiver’s sheet is about', () => {
  it('is whoever travelled by name, with the reading, the birth, the address and the telephone that travelled', () => {
    const [identity] = offeredPersons([{ name: '架空 太郎', kana: 'カクウ タロウ', birthText: null, birthOn: '1951-03-04', relationship: '長男', source: 'household' }])
    const facts = [fact('identity', identity?.text ?? ''), fact('contact', '若葉5丁目11番23号'), fact('contact', '０９９９－１１－２２２２'), fact('situation', '家賃を滞納')]
    const [told, ...others] = subjectsToldOf(facts)
    expect(told).toMatchObject({ name: '架空 太郎', kana: 'カクウ タロウ', phone: '０９９９－１１－２２２２', address: '若葉5丁目11番23号' })
    expect(told?.birth).toMatch(/昭和26年|1951/)
    expect(others).toEqual([])
  })

  it('is everybody named; where they are is written once', () => {
    expect(subjectsToldOf([fact('identity', '架空 太郎'), fact('identity', '架空 花子'), fact('contact', '0999-11-2222')])).toEqual([
      { name: '架空 太郎', phone: '0999-11-2222' }, { name: '架空 花子' },
    ])
  })

  it('may be called as it was told: what was said of the number stands with the number, and what of the address with that', () => {
    const phone = { ...fact('contact', '0999-11-2222'), mayContact: '平日の午前' }
    expect(subjectsToldOf([fact('identity', '架空 太郎'), phone, fact('contact', '若葉1-1')])).toEqual([{ name: '架空 太郎', phone: '0999-11-2222', phoneMayContact: '平日の午前', address: '若葉1-1' }])
    expect(subjectsToldOf([fact('identity', '架空 太郎'), { ...fact('contact', '若葉1-1'), mayContact: '訪問は予告してから' }])).toEqual([{ name: '架空 太郎', address: '若葉1-1', addressMayContact: '訪問は予告してから' }])
  })

  it('is written to where they were written to: an e-mail address is no address to live at', () => {
    const email = { ...fact('contact', 'hanako.k@example.jp'), mayContact: '夜だけ読める' }
    expect(subjectsToldOf([fact('identity', '架空 花子'), email, fact('contact', '若葉1-1'), fact('contact', '0999-11-2222')])).toEqual([
      { name: '架空 花子', phone: '0999-11-2222', email: 'hanako.k@example.jp', emailMayContact: '夜だけ読める', address: '若葉1-1' },
    ])
  })

  it('is reached as it was told where there is no number and no address: that is no address', () => {
    const [offered] = offeredPlaces([{ kind: 'way', text: '炊き出しの日に会える', mayContact: '', source: 'intake' }])
    expect(subjectsToldOf([fact('identity', '架空 太郎'), fact('contact', offered?.text ?? '')])).toEqual([{ name: '架空 太郎', way: '炊き出しの日に会える' }])
    const several = ['炊き出しの日に会える', '娘さんへ伝言'].map((text) => fact('contact', offeredPlaces([{ kind: 'way', text, mayContact: '', source: 'intake' }])[0]?.text ?? ''))
    expect(subjectsToldOf([fact('identity', '架空 太郎'), ...several])).toEqual([{ name: '架空 太郎', way: '炊き出しの日に会える／娘さんへ伝言' }])
  })

  it('keeps the age as it was told where nobody knew the birth', () => {
    expect(subjectsToldOf([fact('identity', '架空 花子　カクウ ハナコ　80くらい')])).toEqual([{ name: '架空 花子', kana: 'カクウ ハナコ', birth: '80くらい' }])
    expect(subjectsToldOf([fact('identity', '架空 花子　妹')])).toEqual([{ name: '架空 花子' }])
  })

  it('is nobody where no name travelled, and a place alone makes nobody', () => {
    expect(subjectsToldOf([fact('contact', '0999-11-2222'), fact('situation', '架空 太郎')])).toEqual([])
  })
})

describe('whose name was ticked', () => {
  const [taro, hana] = [{ personId: 'taro', subjectId: null, names: ['架空 太郎', 'カクウ タロウ'] }, { personId: null, subjectId: 'hana', names: ['架空 花子', '妹'] }]

  it('is the one of the matter who goes by it, however it is spaced and whatever else is said of them', () => {
    for (const text of ['架空太郎', '架空　太郎　昭和26年3月4日', 'カクウ タロウ', '架空 太郎（男性）']) expect(whoIsTold(text, [taro, hana])).toBe(taro)
    for (const text of ['架空 花子　カクウ ハナコ　妹', '妹']) expect(whoIsTold(text, [taro, hana])).toBe(hana)
  })

  it('is nobody where nobody goes by it, or two do', () => {
    for (const text of ['架空', '架空 次郎', '', '　', '太郎の妹']) expect(whoIsTold(text, [taro, hana])).toBeUndefined()
    expect(whoIsTold('架空 太郎', [taro, { ...hana, names: ['架空太郎'] }])).toBeUndefined()
  })

  it('is nobody’s where the family name of one begins what is somebody else’s whole name, and theirs where only what is said of them follows', () => {
    const morishita = { personId: 'morishita', subjectId: null, names: ['森下'], behindName: ['モリシタ', '本人'] }
    for (const text of ['森下　架空 花与', '森下　花与', '森下　ハナヨ']) expect(whoIsTold(text, [morishita, hana])).toBeUndefined()
    for (const text of ['森下', '森下　モリシタ　昭和26年3月4日（1951年3月4日）　本人', '森下（男性）', '森下　70代']) expect(whoIsTold(text, [morishita, hana])).toBe(morishita)
  })
})
