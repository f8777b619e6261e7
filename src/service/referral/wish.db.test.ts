import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { buildCity, given, type City } from '#tests/support/city.ts'
import { agency, endingIn } from '#tests/support/invented.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const need = { need: '家賃', why: '今月末に退去を求められている', urgency: 'usual' as const }

describe('whom the person asked not to tell', () => {
  const wishOf = async () => {
    const worker = await city.as('st04')
    const intake = given(await worker.does('receiveIntake', { text: '家賃が払えない', consent: 'spoken', consentForm: { mayKnow: '包括', mayNotKnow: '長男、くらし自立には言わないで' } }))
    return { worker, matterId: intake.id }
  }
  const asked = { ...need, toAgencyId: agency('AG06'), facts: [{ category: 'situation' as const, text: '家賃を三か月滞納', basis: 'within_purpose' as const }] }

  it('is told of before a referral is written, from every consultation of theirs', async () => {
    const { worker, matterId } = await wishOf()
    expect(given(await worker.does('getReferralOrigin', { matterId })).wishes).toMatchObject([{ intakeId: matterId, mayKnow: '包括', mayNotKnow: '長男、くらし自立には言わないで' }])
  })

  it('gets nothing, sent or drafted, until the reason is written down; the reason stays with the sender', async () => {
    const { worker, matterId } = await wishOf()
    for (const how of ['sendReferral', 'draftReferral'] as const) expect(await worker.does(how, { matterId, ...asked })).toMatchObject({ problem: { code: 'receiver_not_wanted' } })
    const sent = given(await worker.does('sendReferral', { matterId, ...asked, againstWish: '今月末に住まいを失うため' }))
    expect(given(await worker.does('getReferral', { id: sent.id })).againstWish).toBe('今月末に住まいを失うため')
    expect(given(await (await city.as('st05')).does('getReferral', { id: sent.id }))).toMatchObject({ mine: 'receiver', againstWish: '' })
  })

  it('is told by no statement of the login that serves, whoever asks and in whatever way', async () => {
    for (const asked of ['against_wish', '*', 'r', 'to_jsonb(r)'])
      await expect(sql`select ${sql.raw(asked)} from referral r`.execute(city.database.app)).rejects.toThrow('permission denied')
    expect((await sql`select id, why from referral`.execute(city.database.app)).rows).toEqual([])
  })

  it('is not reached by a consent given before: a newer one is written down with the fact', async () => {
    const { worker, matterId } = await wishOf()
    const onConsent = (basisNote: string) => ({ ...asked, matterId, againstWish: '本人が考えを変えた', personKnows: true, facts: [{ category: 'situation' as const, text: '家賃を三か月滞納', basis: 'consent' as const, basisNote }] })
    expect(await worker.does('sendReferral', onConsent(''))).toMatchObject({ problem: { code: 'consent_note_needed' } })
    given(await worker.does('sendReferral', onConsent('11/20 面談で本人から')))
  })

  it('is a wish that counts, too, when it was written after the draft', async () => {
    const worker = await city.as('st04')
    const intake = given(await worker.does('receiveIntake', { text: '家賃が払えない', consent: 'spoken' }))
    const draft = given(await worker.does('draftReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06') }))
    given(await worker.does('updateIntake', { id: intake.id, version: 1, consentForm: { mayNotKnow: 'くらし自立' } }))
    expect(await worker.does('moveReferral', { id: draft.id, version: 1, move: 'send' })).toMatchObject({ problem: { code: 'receiver_not_wanted' } })
  })

  it('does not read why they are told all the same when, as the coordinating agency, they take it up themselves', async () => {
    const worker = await city.as('st04')
    const intake = given(await worker.does('receiveIntake', { text: '家賃が払えない', areaId: demoId('area/あおば'), consent: 'spoken', consentForm: { mayNotKnow: '総合相談課' } }))
    const sent = given(await worker.does('sendReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG01'), againstWish: '今月末に住まいを失うため' }))
    const { routeId } = given(await worker.does('getReferral', { id: sent.id }))
    await city.database.admin.query(`update referral set answer_due_on = current_date - 4, sent_at = now() - interval '9 days' where id = $1`, [sent.id])
    const coordinator = await city.as('st01')
    given(await coordinator.does('takeUpStrandedMatter', { routeId, householdName: '架空家' }))
    expect(given(await coordinator.does('getReferral', { id: sent.id }))).toMatchObject({ fromAgencyName: '総合相談課', toName: '総合相談課', againstWish: '' })
  })

  it('does not read it either when the sending agency ends and they stand for it from then on', async () => {
    const { worker, matterId } = await wishOf()
    const againstWish = '今月末に住まいを失うため'
    const sent = given(await worker.does('sendReferral', { matterId, ...asked, againstWish }))
    const other = given(await worker.does('sendReferral', { matterId, ...need, toAgencyId: agency('AG09'), againstWish: '' }))
    await city.database.admin.query('update referral set against_wish = $2 where id = $1', [other.id, againstWish])
    given(await (await city.as('st13')).does('endAgency', await endingIn(() => city)('AG03', 'AG06', 'st05')))
    const heir = await city.as('st05')
    expect(given(await heir.does('getReferral', { id: sent.id }))).toMatchObject({ fromAgencyName: 'くらし自立', againstWish: '' })
    expect(given(await heir.does('getReferral', { id: other.id }))).toMatchObject({ fromAgencyName: 'くらし自立', againstWish })
  })
})

describe('a consent on record', () => {
  it('stands until somebody is asked again: a later intake of the household at which nobody asked takes nothing back', async () => {
    const worker = await city.as('st10')
    const { consent, wishes } = given(await worker.does('getReferralOrigin', { matterId: demoId('case/3') }))
    expect(consent?.state).toBe('written')
    expect(wishes).toMatchObject([{ mayNotKnow: '職場、くらし自立' }])
  })
})
