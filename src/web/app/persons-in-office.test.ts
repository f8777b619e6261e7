import { describe, expect, it } from 'vitest'
import { holdersFirst, isMeant, nearestFirst, personsInOffice, type Post } from './persons-in-office.ts'

const post = ([staffId, name, kana]: readonly [string, string, string], agencyName: string, title: string): Post => ({
  membershipId: `${staffId}/${agencyName}`, staffId, name, kana, title, role: 'counsellor', agencyId: agencyName, agencyName, agencyKana: agencyName === '社協' ? 'シャキョウ' : null,
  from: '2020-04-01T00:00:00.000Z', to: null,
})
const TANIGUCHI = ['b', '谷口 由佳', 'タニグチ ユカ'] as const
const posts = [post(TANIGUCHI, '社協', '相談員'), post(['a', '井坂 守', 'イサカ マモル'], 'あおば包括', '社会福祉士'), post(TANIGUCHI, '総合相談課', '推進員')]

describe('people in office to choose from', () => {
  it('somebody with two posts stands there once, with both', () => {
    const persons = personsInOffice(posts)
    expect(persons.map((one) => [one.name, one.posts.map((held) => held.agencyName)])).toEqual([['井坂 守', ['あおば包括']], ['谷口 由佳', ['社協', '総合相談課']]])
  })
  it('those of one’s own agency stand first, each with the post there; the others follow as their agencies do', () => {
    const told = (agency: string) => nearestFirst(posts, agency).map((one) => [one.name, one.posts.map((held) => held.agencyName)])
    expect(told('総合相談課')).toEqual([['谷口 由佳', ['総合相談課', '社協']], ['井坂 守', ['あおば包括']]])
    expect(told('あおば包括')).toEqual([['井坂 守', ['あおば包括']], ['谷口 由佳', ['社協', '総合相談課']]])
    expect(told('どこでもない')).toEqual([['谷口 由佳', ['社協', '総合相談課']], ['井坂 守', ['あおば包括']]])
  })
  it('those who decide and work with the person stand first, in that order, each with the post they do it in; the others stay as they stood', () => {
    const told = (...first: readonly string[]) => holdersFirst(personsInOffice(posts), first).map((one) => [one.name, one.posts.map((held) => held.agencyName)])
    expect(told('b/総合相談課', 'a/あおば包括')).toEqual([['谷口 由佳', ['総合相談課', '社協']], ['井坂 守', ['あおば包括']]])
    expect(told('b/社協')).toEqual([['谷口 由佳', ['社協', '総合相談課']], ['井坂 守', ['あおば包括']]])
    expect(told()).toEqual([['井坂 守', ['あおば包括']], ['谷口 由佳', ['社協', '総合相談課']]])
  })
  it('are found by name, reading, agency, its reading and post, in any kana, and by several words together', () => {
    const found = (typed: string) => personsInOffice(posts).filter((one) => isMeant(one, typed)).map((one) => one.name)
    for (const typed of ['たにぐち', 'ﾀﾆｸﾞﾁ', '谷口', 'しゃきょう', '推進員', '社協 谷口', '社協　たにぐち']) expect([typed, found(typed)]).toEqual([typed, ['谷口 由佳']])
    expect(found('')).toHaveLength(2)
    expect(found('あおば 谷口')).toEqual([])
  })
})
