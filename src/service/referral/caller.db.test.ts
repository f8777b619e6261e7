import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'
import { agency, member } from '#tests/support/invented.ts'

let city: City
let sender: Worker
beforeAll(async () => {
  city = await buildCity()
  sender = await city.as('st04')
})
afterAll(() => city.database.drop())

const called = {
  text: '父が転ぶようになった', subjects: [{ name: '架空 太郎', phone: '0999-11-2222' }],
  inquirer: { name: '架空 花子', relation: '長女', phone: '0999-88-7766', anonymous: false }, considerations: ['large_print' as const], considerationNote: '耳が遠い。電話は娘へ',
}
const offered = async (matterId: string) => given(await sender.does('getReferralOrigin', { matterId })).facts
const pairs = (facts: readonly { category: string; text: string }[]) => facts.map(({ category, text }) => [category, text])

describe('whoever called (来談者) and what was marked of 配慮', () => {
  it('can travel: the caller by name, their telephone as a contact of its own, and the marks with what was written beside them', async () => {
    const { id } = given(await sender.does('receiveIntake', called))
    expect(pairs(await offered(id))).toEqual(expect.arrayContaining([
      ['caller', '架空 花子（長女）'], ['contact', '来談者　架空 花子（長女）　0999-88-7766'], ['risk', '大きな文字。耳が遠い。電話は娘へ（来談者・長女から）'],
    ]))
  })

  it('reaches the receiver’s own sheet: the caller among what came with the つなぎ, the telephone as nobody else’s, the marks marked', async () => {
    const { id: matterId } = given(await sender.does('receiveIntake', called))
    const facts = (await offered(matterId)).filter((one) => one.text !== '0999-11-2222').map(({ category, text }) => ({ category, text, basis: 'within_purpose' as const, basisNote: '' }))
    const { id } = given(await sender.does('sendReferral', { matterId, need: '家計', why: '見直し', urgency: 'usual', toAgencyId: agency('AG06'), facts }))
    const receiver = await city.as('st05')
    const { intakeId } = given(await receiver.does('moveReferral', { id, version: 1, move: 'accept' }))
    const sheet = given(await receiver.does('getIntake', { id: intakeId ?? '' }))
    expect(sheet).toMatchObject({ considerations: ['large_print'], considerationNote: '耳が遠い。電話は娘へ（来談者・長女から）', whereabouts: [] })
    expect(sheet.subjects.map((one) => one.name)).toEqual(['架空 太郎'])
    const onwards = given(await receiver.does('getReferralOrigin', { matterId: intakeId ?? '' })).facts.filter((one) => one.category === 'risk')
    expect(pairs(onwards)).toEqual([['risk', '大きな文字。耳が遠い。電話は娘へ（来談者・長女から）']])
    expect(pairs(given(await receiver.does('getReferral', { id })).facts)).toEqual(expect.arrayContaining([['caller', '架空 花子（長女）'], ['contact', '来談者　架空 花子（長女）　0999-88-7766']]))
  })

  it('stays out where the caller gave no name', async () => {
    const { id } = given(await sender.does('receiveIntake', { ...called, inquirer: { ...called.inquirer, anonymous: true } }))
    const facts = JSON.stringify(await offered(id))
    for (const told of ['架空 花子', '0999-88-7766', '長女']) expect(facts).not.toContain(told)
  })

  it('is named, but reached nowhere, while anybody of the matter is concealed: they may live together', async () => {
    const supervisor = await city.as('st01')
    const { id } = given(await supervisor.does('receiveIntake', called))
    const { subjects } = given(await supervisor.does('getIntake', { id }))
    given(await supervisor.does('concealSubject', { id, subjectId: subjects[0]?.id ?? '', reason: '避難', reviewOn: '2026-12-01', handlers: [member('st01'), member('st02')], whyNew: '' }))
    const { facts } = given(await supervisor.does('getReferralOrigin', { matterId: id }))
    expect(facts.filter((one) => one.category === 'contact')).toEqual([])
    expect(pairs(facts)).toContainEqual(['caller', '架空 花子（長女）'])
  })
})
