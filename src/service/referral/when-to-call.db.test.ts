import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'
import { agency, member } from '#tests/support/invented.ts'
import { need } from '#tests/support/referrals.ts'
import { openReferralLink } from './link.ts'

let city: City
let sender: Worker
beforeAll(async () => {
  city = await buildCity()
  sender = await city.as('st04')
})
afterAll(() => city.database.drop())

const PHONE = '0999-11-2222'
const WHEN = '平日の10時〜12時。夜は夫が聞いている'
const told = async () => given(await sender.does('receiveIntake', { text: '家を出たい', subjects: [{ name: '架空 花子', phone: PHONE, mayContact: WHEN }] })).id
const offered = async (matterId: string) =>
  given(await sender.does('getReferralOrigin', { matterId })).facts.filter((one) => one.category === 'contact' || one.category === 'identity')
    .map(({ category, text, mayContact }) => ({ category, text, mayContact, basis: 'within_purpose' as const }))
const contactsOf = (facts: readonly { category: string; text: string; mayContact: string }[]) =>
  facts.filter((one) => one.category === 'contact').map(({ text, mayContact }) => [text, mayContact])

describe('when and how one may call (連絡してよい時間・方法)', () => {
  it('goes with the number to the receiver, onto their own sheet, to whom they pass it on, and onto the page of the household that comes of it', async () => {
    const matterId = await told()
    const facts = await offered(matterId)
    expect(contactsOf(facts.map((one) => ({ ...one, mayContact: one.mayContact ?? '' })))).toEqual([[PHONE, WHEN]])
    const { id } = given(await sender.does('sendReferral', { matterId, ...need, toAgencyId: agency('AG06'), facts }))
    const receiver = await city.as('st05')
    expect(contactsOf(given(await receiver.does('getReferral', { id })).facts)).toEqual([[PHONE, WHEN]])
    const intakeId = given(await receiver.does('moveReferral', { id, version: 1, move: 'accept' })).intakeId ?? ''
    const sheet = given(await receiver.does('getIntake', { id: intakeId }))
    expect(sheet.whereabouts.map((one) => [one.text, one.mayContact])).toEqual([[PHONE, WHEN]])
    expect(given(await receiver.does('getReferralOrigin', { matterId: intakeId })).facts).toContainEqual(expect.objectContaining({ category: 'contact', text: PHONE, mayContact: WHEN }))
    const { caseId } = given(await receiver.does('endIntake', { id: intakeId, version: sheet.version, outcome: 'kept', householdName: '架空の家' }))
    const page = given(await receiver.does('getHouseholdPage', { caseId: caseId ?? '' }))
    expect(page.members.flatMap((one) => one.whereabouts.map((place) => [place.text, place.mayContact]))).toEqual([[PHONE, WHEN]])
  })

  it('stands at the one-time link, and in a draft as it was written', async () => {
    const matterId = await told()
    const facts = await offered(matterId)
    const draft = given(await sender.does('draftReferral', { matterId, ...need, toOutside: '架空法律事務所', facts }))
    expect(contactsOf(given(await sender.does('getReferral', { id: draft.id })).facts)).toEqual([[PHONE, WHEN]])
    given(await sender.does('changeReferralDraft', { id: draft.id, version: 1, ...need, toOutside: '架空法律事務所', facts: facts.map((one) => ({ ...one, mayContact: one.category === 'contact' ? '朝だけ' : '' })) }))
    given(await sender.does('moveReferral', { id: draft.id, version: 2, move: 'send' }))
    const token = randomBytes(32).toString('base64url')
    given(await sender.does('issueReferralLink', { id: draft.id, token }))
    expect(contactsOf(given(await openReferralLink(city.office, token)).facts)).toEqual([[PHONE, '朝だけ']])
  })

  it('is said of a contact alone, and is closed with it', async () => {
    const matterId = await told()
    const sheet = { matterId, ...need, toAgencyId: agency('AG06') }
    expect(await sender.does('sendReferral', { ...sheet, facts: [{ category: 'situation', text: '夫がいる', mayContact: WHEN, basis: 'within_purpose' }] })).toMatchObject({
      problem: { code: 'invalid_input', fields: [{ path: 'facts.0.mayContact' }] },
    })
    const supervisor = await city.as('st01')
    const { id } = given(await sender.does('sendReferral', { ...sheet, facts: await offered(matterId) }))
    const { subjects } = given(await supervisor.does('getIntake', { id: matterId }))
    given(await supervisor.does('concealSubject', { id: matterId, subjectId: subjects[0]?.id ?? '', reason: '避難', reviewOn: '2026-12-01', handlers: [member('st01'), member('st02')], whyNew: '同じ番号の別の相談' }))
    for (const reader of [sender, await city.as('st05')]) expect(JSON.stringify(given(await reader.does('getReferral', { id })))).not.toContain(WHEN)
  })
})
