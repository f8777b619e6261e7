import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { addDays } from '#domain/shared/day.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'
import { agency, member } from '#tests/support/invented.ts'
import { need } from '#tests/support/referrals.ts'
import { openReferralLink } from './link.ts'

let city: City
let sender: Worker
let [sentId, draftId, outsideId] = ['', '', '']
/** What the receiver was shown until then. */
let before: unknown
/** Of the agency it went to. */
const receiver = 'st36'
const token = randomBytes(32).toString('base64url')
const [matterId, personId] = [demoId('case/0'), demoId('person/0/0')]
const contact = { category: 'contact' as const, text: '0999-55-1234', basis: 'consent' as const, basisNote: '11/20 面談で本人から' }
const facts = [{ ...contact, category: 'identity' as const, text: '架空 花' }, contact, { ...contact, category: 'situation' as const, text: '家賃を三か月滞納' }]

const shown = async (staff: string, id: string) => {
  const { facts: told, isContactConcealed } = given(await (await city.as(staff)).does('getReferral', { id }))
  return { kinds: told.map((one) => one.category), isContactConcealed }
}

beforeAll(async () => {
  city = await buildCity()
  sender = await city.as('st02')
  const sheet = { matterId, ...need, personKnows: true, facts }
  sentId = given(await sender.does('sendReferral', { ...sheet, toAgencyId: agency('AG06') })).id
  draftId = given(await sender.does('draftReferral', { ...sheet, facts: facts.slice(1), toAgencyId: agency('AG03') })).id
  outsideId = given(await sender.does('sendReferral', { ...sheet, toOutside: 'みどり野司法書士事務所' })).id
  given(await sender.does('issueReferralLink', { id: outsideId, token }))
  before = await shown(receiver, sentId)
  const handlers = [member('st01'), member('st21')]
  given(await (await city.as('st01')).does('concealPerson', { personId, reason: '支援措置の申出', reviewOn: addDays(cityToday(), 180), handlers }))
})
afterAll(() => city.database.drop())

describe('a contact that travelled before somebody was concealed', () => {
  it('is closed to sender and receiver, who read all the rest and that it is concealed', async () => {
    expect(before).toEqual({ kinds: ['identity', 'contact', 'situation'], isContactConcealed: false })
    for (const staff of ['st02', receiver]) expect(await shown(staff, sentId)).toEqual({ kinds: ['identity', 'situation'], isContactConcealed: true })
  })

  it('is closed in a draft as well, also in one that does not name the person', async () => {
    expect(await shown('st02', draftId)).toEqual({ kinds: ['situation'], isContactConcealed: true })
  })

  it('stays open to a named handler, who reads that it is for handlers alone', async () => {
    expect(await shown('st01', sentId)).toEqual({ kinds: ['identity', 'contact', 'situation'], isContactConcealed: true })
  })

  it('is not told at the one-time link', async () => {
    expect(given(await openReferralLink(city.office, token)).facts.map((one) => one.category)).toEqual(['identity', 'situation'])
  })

  it('does not leave with a draft unseen: the draft leaves once it is written without', async () => {
    const draft = given(await sender.does('getReferral', { id: draftId }))
    expect(await sender.does('moveReferral', { id: draftId, version: draft.version, move: 'send' })).toMatchObject({ problem: { code: 'concealed_fact' } })
    const { version } = given(await sender.does('changeReferralDraft', { id: draftId, version: draft.version, ...need, toAgencyId: agency('AG03'), personKnows: true, facts: facts.slice(2) }))
    given(await sender.does('moveReferral', { id: draftId, version, move: 'send' }))
    expect(await shown('st02', draftId)).toEqual({ kinds: ['situation'], isContactConcealed: false })
  })

  it('does not come onto the sheet of whoever accepts, which begins all the same', async () => {
    const accepting = await city.as(receiver)
    const { version } = given(await accepting.does('getReferral', { id: sentId }))
    const { intakeId } = given(await accepting.does('moveReferral', { id: sentId, version, move: 'accept' }))
    expect(given(await accepting.does('getIntake', { id: intakeId ?? '' })).subjects).toMatchObject([{ name: '架空 花' }])
    const { rows } = await city.database.admin.query('select as_written from location where matter_id = $1', [intakeId])
    expect(rows).toEqual([])
  })
})
