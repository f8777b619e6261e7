import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { buildCity, given, type City } from '#tests/support/city.ts'
import { agency } from '#tests/support/invented.ts'
import { need } from '#tests/support/referrals.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

describe('looking before referring', () => {
  it('tells the consent on record, what could travel, what was tried, and the due days of every urgency', async () => {
    const worker = await city.as('st04')
    const intake = given(await worker.does('receiveIntake', {
      text: '家賃が払えない', heard: '三か月滞納', ownWords: 'このまま住みたい', judgement: '見立ては渡さない', consent: 'written', consentNote: '同意書あり', considerationNote: '弟には知らせない',
      subjects: [{ name: '架空 太郎', kana: 'カクウ タロウ', phone: '0999-11-2222' }],
    }))
    const origin = given(await worker.does('getReferralOrigin', { matterId: intake.id }))
    expect(origin).toMatchObject({ kind: 'intake', isConcealed: false, consent: { state: 'written', note: '同意書あり' }, routes: [] })
    expect(origin.facts.map((one) => [one.category, one.text])).toEqual(expect.arrayContaining([
      ['identity', '架空 太郎　カクウ タロウ'], ['contact', '0999-11-2222'], ['situation', '三か月滞納'], ['wish', 'このまま住みたい'], ['risk', '弟には知らせない'],
    ]))
    expect(JSON.stringify(origin)).not.toContain('見立ては渡さない')
    expect(origin.dueDays.map((one) => one.urgency)).toEqual(['immediate', 'within_48h', 'within_week', 'usual'])
    expect(await (await city.as('st16')).does('getReferralOrigin', { matterId: intake.id })).toMatchObject({ problem: { code: 'not_found' } })
  })

  it('says of each fact where it stands: on a sheet and of which day, or on the record of the person', async () => {
    const worker = await city.as('st04')
    const standing = async (matterId: string) => Object.fromEntries(given(await worker.does('getReferralOrigin', { matterId })).facts.map((one) => [one.text, [one.source, one.on ?? null]]))
    const told = { name: '架空 出どころ', phone: '0999-70-1001' }
    const first = given(await worker.does('receiveIntake', { text: '一度目', receivedAt: '2026-04-01T10:20:00+09:00', subjects: [told] })).id
    expect(await standing(first)).toMatchObject({ [told.name]: ['intake', '2026-04-01'], [told.phone]: ['intake', '2026-04-01'], 一度目: ['intake', '2026-04-01'] })
    const { subjects, version } = given(await worker.does('getIntake', { id: first }))
    const { personId } = given(await worker.does('bindIntakePerson', { id: first, version, subjectId: subjects[0]?.id ?? '', whyNew: '初めて' }))
    const { caseId } = given(await worker.does('endIntake', { id: first, version: version + 1, outcome: 'kept', householdName: '出どころの家' }))
    given(await worker.does('addWhereabouts', { personId, kind: 'phone', text: '0999-70-1002', from: '2025-02-01' }))
    const ofHousehold = await standing(caseId ?? '')
    expect(ofHousehold).toMatchObject({ [told.phone]: ['intake', '2026-04-01'], '0999-70-1002': ['person', '2025-02-01'] })
    expect(Object.entries(ofHousehold).find(([text]) => text.startsWith(told.name))?.[1]).toEqual(['person', null])
  })

  it('tells its sender by when somebody is met at the latest, the same day in the form and on the つなぎ, until it is taken up and has its own', async () => {
    const worker = await city.as('st04')
    const { id: matterId } = given(await worker.does('receiveIntake', { text: '家賃が払えない' }))
    const latest = given(await worker.does('getReferralOrigin', { matterId })).dueDays.find((one) => one.urgency === need.urgency)?.contactLatestOn
    const { id } = given(await worker.does('sendReferral', { matterId, ...need, toAgencyId: agency('AG06'), facts: [] }))
    expect(given(await worker.does('getReferral', { id }))).toMatchObject({ contactLatestOn: latest, contactDueOn: null })
    given(await (await city.as('st05')).does('moveReferral', { id, version: 1, move: 'accept' }))
    expect(given(await worker.does('getReferral', { id }))).toMatchObject({ contactLatestOn: null, contactDueOn: expect.any(String) as string })
  })

  it('offers each fact once and a birth in both calendars, however they were typed', async () => {
    const worker = await city.as('st04')
    const told = { name: '架空 花', kana: 'カクウ ハナ', birth: 'S45.11.19', phone: '０９９９（１１）２２３３', address: '若葉5-11-23' }
    const again = { name: '架空花', phone: '0999-11-2233', address: 'みどり野市若葉５丁目１１番２３号' }
    const { id } = given(await worker.does('receiveIntake', { text: '家賃が払えない', heard: '家賃が払えない', subjects: [told, again] }))
    const { facts } = given(await worker.does('getReferralOrigin', { matterId: id }))
    expect(facts.map((one) => one.text)).toEqual(['架空 花　カクウ ハナ　昭和45年11月19日（1970-11-19）', 'みどり野市若葉５丁目１１番２３号', '0999-11-2233', '家賃が払えない'])
  })

  it('offers no whereabouts of a concealed person, not even to their handler', async () => {
    const origin = given(await (await city.as('st07')).does('getReferralOrigin', { matterId: demoId('case/1') }))
    expect(origin.isConcealed).toBe(true)
    expect(origin.facts.filter((one) => one.category === 'contact')).toEqual([])
  })

  it('a consent carries nothing until it is written down how it was given, whatever a sheet says of consent', async () => {
    const worker = await city.as('st04')
    const fact = { category: 'situation' as const, text: '滞納', basis: 'consent' as const }
    for (const consent of ['not_asked', 'written', 'spoken'] as const) {
      const intake = given(await worker.does('receiveIntake', { text: '家賃が払えない', consent }))
      const sheet = { matterId: intake.id, ...need, toAgencyId: agency('AG06'), personKnows: true }
      for (const how of ['sendReferral', 'draftReferral'] as const) {
        expect(await worker.does(how, { ...sheet, facts: [{ ...fact, basisNote: '　' }] })).toMatchObject({ problem: { code: 'consent_note_needed' } })
      }
      given(await worker.does('sendReferral', { ...sheet, facts: [{ ...fact, basisNote: '11/20 電話で本人から口頭' }] }))
    }
  })
})

describe('what travels', () => {
  it('the urgency of the consultation is suggested with the sheet and the moment it was said; where nobody said any, none is', async () => {
    const worker = await city.as('st04')
    const { id } = given(await worker.does('receiveIntake', { text: '今夜の食べ物がない', urgency: 'immediate' }))
    const { receivedAt } = given(await worker.does('getIntake', { id }))
    expect(given(await worker.does('getReferralOrigin', { matterId: id }))).toMatchObject({ urgency: 'immediate', urgencyFrom: { intakeId: id, receivedAt } })
    const unsaid = given(await worker.does('receiveIntake', { text: '家賃のこと' }))
    expect(given(await worker.does('getReferralOrigin', { matterId: unsaid.id }))).toMatchObject({ urgency: null, urgencyFrom: null })
  })
  it('nor a consent of somebody who is said not to know of the つなぎ, sent, drafted, or unsaid again in a draft', async () => {
    const worker = await city.as('st04')
    const intake = given(await worker.does('receiveIntake', { text: '家賃が払えない', consent: 'spoken' }))
    const facts = [{ category: 'situation' as const, text: '滞納', basis: 'consent' as const, basisNote: '11/20 電話で本人から口頭' }]
    const sheet = { matterId: intake.id, ...need, toAgencyId: agency('AG06'), facts }
    for (const how of ['sendReferral', 'draftReferral'] as const) expect(await worker.does(how, sheet)).toMatchObject({ problem: { code: 'consent_of_untold' } })
    const draft = given(await worker.does('draftReferral', { ...sheet, personKnows: true }))
    const { matterId: _, ...anew } = sheet
    expect(await worker.does('changeReferralDraft', { id: draft.id, version: 1, ...anew })).toMatchObject({ problem: { code: 'consent_of_untold' } })
    given(await worker.does('moveReferral', { id: draft.id, version: 1, move: 'send' }))
  })
  const caseId = demoId('case/1')
  it('no fact of the kind contact travels about a concealed person, not even from the handler', async () => {
    const handler = await city.as('st07')
    const facts = [{ category: 'contact' as const, text: 'x', basis: 'consent' as const }]
    const sent = await handler.does('sendReferral', { matterId: caseId, ...need, toAgencyId: agency('AG03'), facts })
    expect(sent).toMatchObject({ problem: { code: 'concealed_fact' } })
  })
  it('nor is the concealed place told in free words', async () => {
    const handler = await city.as('st07')
    const why = '転居先は　みどり野市いずみ町 ８番地 です'
    expect(await handler.does('sendReferral', { matterId: caseId, ...need, why, toAgencyId: agency('AG03') })).toMatchObject({
      problem: { code: 'concealed_fact' },
    })
  })
  it('whoever does not know the concealed place cannot find it by guessing', async () => {
    const teamMate = await city.as('st08')
    const why = '転居先は みどり野市いずみ町8番地 でしょうか'
    expect((await teamMate.does('sendReferral', { matterId: caseId, ...need, why, toAgencyId: agency('AG03') })).ok).toBe(true)
  })
})
