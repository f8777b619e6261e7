import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'
import { agency } from '#tests/support/invented.ts'
import { need } from '#tests/support/referrals.ts'

let city: City
let worker: Worker
beforeAll(async () => {
  city = await buildCity()
  worker = await city.as('st04')
})
afterAll(() => city.database.drop())

const WAY = '電話なし。火曜の炊き出しに来る'
type Told = { readonly phone?: string | null; readonly address?: string; readonly mayContact?: string; readonly phoneMayContact?: string }
const received = async (subject: { readonly phone?: string; readonly address?: string; readonly mayContact: string }) => given(await worker.does('receiveIntake', { text: '寝る所がない', subjects: [{ name: '架空 三郎', ...subject }] })).id
const open = async (id: string) => given(await worker.does('getIntake', { id }))
const told = async (id: string) => (await open(id)).whereabouts.map((one) => [one.kind, one.text, one.mayContact].join('｜')).toSorted()
const change = async (id: string, subject: Told) => {
  const sheet = await open(id)
  given(await worker.does('updateIntake', { id, version: sheet.version, subjects: [{ id: sheet.subjects[0]?.id, ...subject }] }))
}

describe('when and how one may call, on a sheet (連絡してよい時間・方法)', () => {
  it('is kept of somebody who has neither number nor address, and goes over to the first number they get', async () => {
    const id = await received({ mayContact: WAY })
    expect(await told(id)).toEqual([`way｜${WAY}｜`])
    await change(id, { phone: '0999-33-4444' })
    expect(await told(id)).toEqual([`phone｜0999-33-4444｜${WAY}`])
    await change(id, { phone: null })
    expect(await told(id)).toEqual([`way｜${WAY}｜`])
  })

  it('is put right alone, and stays when the number is', async () => {
    const id = await received({ phone: '0999-33-4444', address: '若葉1-1', mayContact: '平日の午前' })
    await change(id, { mayContact: '夜だけ' })
    expect(await told(id)).toEqual([`address｜若葉1-1｜夜だけ`, `phone｜0999-33-4444｜夜だけ`])
    await change(id, { phone: '0999-55-6666' })
    expect(await told(id)).toEqual([`address｜若葉1-1｜夜だけ`, `phone｜0999-55-6666｜夜だけ`])
  })

  it('of each place stays at it on the receiver’s own sheet, however often a number is put right there, and is changed there alone', async () => {
    const id = await received({ phone: '0999-33-4444', address: '若葉1-1', mayContact: '' })
    const facts = [
      { category: 'identity', text: '架空 三郎' }, { category: 'contact', text: '0999-33-4444', mayContact: '夫のいない平日昼だけ' }, { category: 'contact', text: '若葉1-1', mayContact: '訪問しない（夫がいる）' },
    ].map((one) => ({ ...one, category: one.category as 'contact', basis: 'within_purpose' as const }))
    const passed = given(await worker.does('sendReferral', { matterId: id, ...need, toAgencyId: agency('AG06'), facts }))
    const receiver = await city.as('st05')
    const intakeId = given(await receiver.does('moveReferral', { id: passed.id, version: 1, move: 'accept' })).intakeId ?? ''
    const own = async () => given(await receiver.does('getIntake', { id: intakeId }))
    const puts = async (subject: Told) => {
      const sheet = await own()
      given(await receiver.does('updateIntake', { id: intakeId, version: sheet.version, subjects: [{ id: sheet.subjects[0]?.id, ...subject }] }))
      return (await own()).whereabouts.map((one) => [one.kind, one.text, one.mayContact].join('｜')).toSorted()
    }
    const athome = 'address｜若葉1-1｜訪問しない（夫がいる）'
    expect(await puts({ phone: '0999-55-6666' })).toEqual([athome, 'phone｜0999-55-6666｜夫のいない平日昼だけ'])
    expect(await puts({ phone: '0999-77-8888' })).toEqual([athome, 'phone｜0999-77-8888｜夫のいない平日昼だけ'])
    expect(await puts({ phoneMayContact: '10時から' })).toEqual([athome, 'phone｜0999-77-8888｜10時から'])
    expect(await puts({ phone: null })).toEqual([athome, 'way｜10時から｜'])
  })

  it('stands with the person once they are known, may be passed on, and stands on the receiver’s sheet as what it is', async () => {
    const id = await received({ mayContact: WAY })
    const sheet = await open(id)
    const { personId } = given(await worker.does('bindIntakePerson', { id, version: sheet.version, subjectId: sheet.subjects[0]?.id ?? '', whyNew: '初めて来た' }))
    expect(given(await worker.does('getPersonPage', { personId: personId ?? '' })).whereabouts).toMatchObject([{ kind: 'way', text: WAY }])
    const facts = given(await worker.does('getReferralOrigin', { matterId: id })).facts.filter((one) => ['identity', 'contact'].includes(one.category))
      .map(({ category, text }) => ({ category, text, basis: 'within_purpose' as const }))
    expect(facts.map((one) => one.text)).toContain(`連絡してよい時間・方法　${WAY}`)
    const passed = given(await worker.does('sendReferral', { matterId: id, ...need, toAgencyId: agency('AG06'), facts }))
    const receiver = await city.as('st05')
    const intakeId = given(await receiver.does('moveReferral', { id: passed.id, version: 1, move: 'accept' })).intakeId ?? ''
    expect(given(await receiver.does('getIntake', { id: intakeId })).whereabouts).toMatchObject([{ kind: 'way', text: WAY }])
  })
})
