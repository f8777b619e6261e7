import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { URGENCIES } from '#domain/intake/codes.ts'
import { buildCity, given, type City } from '#tests/support/city.ts'
import { newId } from '#platform/ids.ts'
import { enter } from '#store/as-actor.ts'
import { clearDraftedFacts } from '#store/referral/save-draft.ts'
import { escalateSilentReferrals } from './escalate-silent-referrals.ts'
import { answerReferralLink, openReferralLink } from './link.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const agency = (code: string): string => demoId(`agency/${code}`)
const need = { need: '家賃', why: '今月末に退去を求められている', urgency: 'usual' as const }

const intakeOf = async (staff: string, text = '家賃が払えない') => {
  const worker = await city.as(staff)
  return { worker, intake: given(await worker.does('receiveIntake', { text, areaId: demoId('area/あおば'), consent: 'spoken' })) }
}

const sentOutside = async () => {
  const { worker, intake } = await intakeOf('st04')
  const sent = given(
    await worker.does('sendReferral', { matterId: intake.id, ...need, toOutside: 'みどり野司法書士事務所', facts: [{ category: 'situation', text: '家賃を三か月滞納', basis: 'consent' }] }),
  )
  const token = randomBytes(32).toString('base64url')
  given(await worker.does('issueReferralLink', { id: sent.id, token }))
  return { worker, intake, sent, token }
}

describe('a drafted referral', () => {
  it('is not seen by its receiver until it is sent', async () => {
    const { worker, intake } = await intakeOf('st04')
    const draft = given(await worker.does('draftReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06') }))
    const receiver = await city.as('st05')
    expect(await receiver.does('getReferral', { id: draft.id })).toMatchObject({ problem: { code: 'not_found' } })
    given(await worker.does('moveReferral', { id: draft.id, version: 1, move: 'send' }))
    const opened = given(await receiver.does('getReferral', { id: draft.id }))
    expect(opened).toMatchObject({ status: 'sent', mine: 'receiver', matterId: null, moves: ['receive', 'accept', 'return'] })
  })

  it('is written anew as a whole, and thrown away without a reason: nobody else has seen it', async () => {
    const { worker, intake } = await intakeOf('st04')
    const facts = [{ category: 'identity' as const, text: '架空 太郎', basis: 'consent' as const }]
    const draft = given(await worker.does('draftReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06'), facts }))
    const sheet = { id: draft.id, version: 1, need: '住まい', why: '引っ越し先を探す', urgency: 'within_week' as const, toOutside: '架空不動産', facts: [] }
    given(await worker.does('changeReferralDraft', sheet))
    expect(given(await worker.does('getReferral', { id: draft.id }))).toMatchObject({ need: '住まい', why: '引っ越し先を探す', isOutside: true, facts: [], version: 2 })
    expect(await worker.does('changeReferralDraft', sheet)).toMatchObject({ problem: { code: 'stale_version' } })
    given(await worker.does('moveReferral', { id: draft.id, version: 2, move: 'withdraw' }))
    expect(await worker.does('changeReferralDraft', { ...sheet, version: 3 })).toMatchObject({ problem: { code: 'not_possible_now' } })
  })

  it('grows from one text, which becomes one referral, whatever the second window does', async () => {
    const { worker, intake } = await intakeOf('st04')
    const draftId = newId()
    given(await worker.does('saveDraft', { id: draftId, kind: 'referral', matterId: intake.id, body: { need: '住まい' }, seen: 0 }))
    const draft = given(await worker.does('draftReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06'), draftId }))
    expect(given(await worker.does('listDrafts', {})).drafts.map((one) => one.id)).not.toContain(draftId)
    const second = await worker.does('sendReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06'), draftId })
    expect(second).toMatchObject({ problem: { code: 'already_passed_on', current: { referralId: draft.id } } })
  })

  it('that has left cannot be written anew', async () => {
    const { worker, intake } = await intakeOf('st04')
    const sent = given(await worker.does('sendReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06'), facts: [{ category: 'situation', text: 'そのまま', basis: 'consent' }] }))
    const sheet = { id: sent.id, version: 1, need: 'x', why: 'x', urgency: 'usual' as const, toAgencyId: agency('AG06') }
    expect(await worker.does('changeReferralDraft', sheet)).toMatchObject({ problem: { code: 'not_possible_now' } })
    await city.office.database.transaction().execute(async (tx) => {
      await enter(tx, worker.token, 'referral')
      await clearDraftedFacts(tx, sent.id)
    })
    expect(given(await worker.does('getReferral', { id: sent.id })).facts).toMatchObject([{ text: 'そのまま' }])
  })
})

describe('the queues', () => {
  it('a returned referral waits with its sender until something new is tried, then both have it among the ended', async () => {
    const { worker, intake } = await intakeOf('st04')
    const receiver = await city.as('st05')
    const first = given(await worker.does('sendReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06') }))
    given(await receiver.does('moveReferral', { id: first.id, version: 1, move: 'return', returnReason: 'other_agency_fits', nextStep: '住宅課へ' }))
    const boxOf = async (who: typeof worker, box: 'returned' | 'done') => given(await who.does('listReferrals', { box })).referrals.map((one) => one.id)
    expect(await boxOf(worker, 'returned')).toContain(first.id)
    expect(await boxOf(receiver, 'returned')).not.toContain(first.id)
    expect(await boxOf(receiver, 'done')).toContain(first.id)
    const { routeId } = given(await worker.does('getReferral', { id: first.id }))
    given(await worker.does('sendReferral', { matterId: intake.id, routeId, ...need, toAgencyId: agency('AG09') }))
    expect(await boxOf(worker, 'returned')).not.toContain(first.id)
    const { counts, referrals } = given(await worker.does('listReferrals', { box: 'outgoing' }))
    expect(referrals).toHaveLength(counts.outgoing)
  })
})

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
      ['identity', '架空 太郎　カクウ タロウ'], ['contact', '0999-11-2222'], ['situation', '三か月滞納'], ['wish', 'このまま住みたい'], ['wish', '弟には知らせない'],
    ]))
    expect(JSON.stringify(origin)).not.toContain('見立ては渡さない')
    expect(origin.dueDays.map((one) => one.urgency)).toEqual(['immediate', 'within_48h', 'within_week', 'usual'])
    expect(await (await city.as('st16')).does('getReferralOrigin', { matterId: intake.id })).toMatchObject({ problem: { code: 'not_found' } })
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

  it('a consent that nobody has on record carries nothing until it is written down how it was given', async () => {
    const worker = await city.as('st04')
    const intake = given(await worker.does('receiveIntake', { text: '同意はまだ' }))
    const sheet = { matterId: intake.id, ...need, toAgencyId: agency('AG06') }
    const fact = { category: 'situation' as const, text: '滞納', basis: 'consent' as const }
    expect(await worker.does('sendReferral', { ...sheet, facts: [fact] })).toMatchObject({ problem: { code: 'consent_not_recorded' } })
    given(await worker.does('sendReferral', { ...sheet, facts: [{ ...fact, basisNote: '11/20 電話で本人から口頭' }] }))
  })
})

describe('the way of one need', () => {
  it('two who accept in the same instant open one intake', async () => {
    const { worker, intake } = await intakeOf('st04')
    const sent = given(await worker.does('sendReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06') }))
    const receiver = await city.as('st05')
    const answers = await Promise.all([1, 2, 3].map(() => receiver.does('moveReferral', { id: sent.id, version: 1, move: 'accept' })))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    const { rows } = await city.database.admin.query('select id from intake where from_referral_id = $1', [sent.id])
    expect(rows).toHaveLength(1)
  })

  it('an intake with two needs ends only once both have arrived', async () => {
    const { worker, intake } = await intakeOf('st04')
    const receiver = await city.as('st05')
    const arrive = async (id: string) => {
      given(await receiver.does('moveReferral', { id, version: 1, move: 'accept' }))
      given(await receiver.does('moveReferral', { id, version: 2, move: 'meet' }))
      given(await worker.does('moveReferral', { id, version: 3, move: 'confirm' }))
    }
    const first = given(await worker.does('sendReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06') }))
    const second = given(await worker.does('sendReferral', { matterId: intake.id, ...need, need: '仕事', toAgencyId: agency('AG06') }))
    await arrive(first.id)
    expect(given(await worker.does('getIntake', { id: intake.id })).outcome).toBeNull()
    await arrive(second.id)
    expect(given(await worker.does('getIntake', { id: intake.id })).outcome).toBe('passed_on')
  })

  it('a withdrawn referral leaves the need with its sender', async () => {
    const { worker, intake } = await intakeOf('st04')
    const sent = given(await worker.does('sendReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06') }))
    expect(await worker.does('moveReferral', { id: sent.id, version: 1, move: 'withdraw' })).toMatchObject({ problem: { code: 'reason_needed' } })
    given(await worker.does('moveReferral', { id: sent.id, version: 1, move: 'withdraw', note: '家族が引き取った' }))
    expect(given(await worker.does('getIntake', { id: intake.id })).outcome).toBeNull()
  })

  it('told that nobody came after all, the sender opens the wait again, and the contact can then be made', async () => {
    const { worker, intake } = await intakeOf('st04')
    const receiver = await city.as('st05')
    const sent = given(await worker.does('sendReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06') }))
    given(await receiver.does('moveReferral', { id: sent.id, version: 1, move: 'accept' }))
    given(await receiver.does('moveReferral', { id: sent.id, version: 2, move: 'meet', note: '玄関先で会った' }))
    expect(await worker.does('moveReferral', { id: sent.id, version: 3, move: 'reopen' })).toMatchObject({ problem: { code: 'reason_needed' } })
    given(await worker.does('moveReferral', { id: sent.id, version: 3, move: 'reopen', note: '本人は誰も来ていないと言う' }))
    expect(given(await worker.does('getReferral', { id: sent.id }))).toMatchObject({ status: 'accepted', firstContactAt: null, firstContactNote: '' })
    given(await receiver.does('moveReferral', { id: sent.id, version: 4, move: 'meet' }))
    given(await worker.does('moveReferral', { id: sent.id, version: 5, move: 'confirm' }))
  })

  it('met, its story says that the person was told only when whoever met them said so', async () => {
    const { worker, intake } = await intakeOf('st04')
    const receiver = await city.as('st05')
    const storyOf = async (telling?: 'told' | 'not_yet') => {
      const sent = given(await worker.does('sendReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06') }))
      given(await receiver.does('moveReferral', { id: sent.id, version: 1, move: 'accept' }))
      given(await receiver.does('moveReferral', { id: sent.id, version: 2, move: 'meet', ...(telling !== undefined && { telling }) }))
      return given(await worker.does('getReferral', { id: sent.id })).steps.filter((one) => one.referralId === sent.id).map((one) => one.step)
    }
    expect(await storyOf()).toEqual(['sent', 'accepted', 'met'])
    expect(await storyOf('told')).toEqual(expect.arrayContaining(['met', 'reported']))
    expect(await storyOf('not_yet')).toEqual(expect.arrayContaining(['met', 'not_told']))
  })

  it('accepted, the receiver’s sheet is about whoever travelled with it, says where that came from, and leads back to it', async () => {
    const { worker, intake } = await intakeOf('st04')
    const receiver = await city.as('st05')
    const facts = [['identity', '架空 太郎　カクウ タロウ　昭和26年3月4日'], ['contact', '若葉5丁目11番23号'], ['contact', '0999-11-2222']] as const
    const sent = given(await worker.does('sendReferral', {
      matterId: intake.id, ...need, toAgencyId: agency('AG06'), facts: facts.map(([category, text]) => ({ category, text, basis: 'consent' as const, basisNote: '11/20 面談で本人から' })),
    }))
    const accepted = given(await receiver.does('moveReferral', { id: sent.id, version: 1, move: 'accept' }))
    const sheet = given(await receiver.does('getIntake', { id: accepted.intakeId ?? '' }))
    expect(sheet).toMatchObject({ fromReferralId: sent.id, subjects: [{ name: '架空 太郎', kana: 'カクウ タロウ', birth: '昭和26年3月4日' }] })
    expect(sheet.whereabouts.map((one) => [one.kind, one.text])).toEqual(expect.arrayContaining([['address', '若葉5丁目11番23号'], ['phone', '0999-11-2222']]))
    const { rows } = await city.database.admin.query(`select distinct source from location where matter_id = $1`, [accepted.intakeId])
    expect(rows).toEqual([{ source: 'from_referral' }])
  })

  it('given back after it was accepted, the intake it began ends with it: nobody holds the same need twice', async () => {
    const { worker, intake } = await intakeOf('st04')
    const receiver = await city.as('st05')
    const sent = given(await worker.does('sendReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06') }))
    const accepted = given(await receiver.does('moveReferral', { id: sent.id, version: 1, move: 'accept' }))
    given(await receiver.does('moveReferral', { id: sent.id, version: 2, move: 'return', returnReason: 'not_reached', nextStep: '一緒に訪ねる' }))
    expect(given(await receiver.does('getIntake', { id: accepted.intakeId ?? '' }))).toMatchObject({ outcome: 'passed_on', outcomeNote: 'given_back' })
    expect(given(await worker.does('getIntake', { id: intake.id })).outcome).toBeNull()
  })

  it('once one agency has met the person, other attempts nobody has taken up are taken back', async () => {
    const { worker, intake } = await intakeOf('st04')
    const receiver = await city.as('st05')
    const first = given(await worker.does('sendReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG09') }))
    const { routeId } = given(await worker.does('getReferral', { id: first.id }))
    const second = given(await worker.does('sendReferral', { matterId: intake.id, routeId, ...need, toAgencyId: agency('AG06') }))
    given(await receiver.does('moveReferral', { id: second.id, version: 1, move: 'accept' }))
    given(await receiver.does('moveReferral', { id: second.id, version: 2, move: 'meet' }))
    given(await worker.does('moveReferral', { id: second.id, version: 3, move: 'confirm' }))
    expect(given(await worker.does('getReferral', { id: first.id }))).toMatchObject({ status: 'withdrawn', isSettled: true })
    expect(given(await worker.does('getIntake', { id: intake.id })).outcome).toBe('passed_on')
  })

  it('an answer on paper is written down by the sender: who answered, and that it came on paper; then the person is told', async () => {
    const { worker, sent } = await sentOutside()
    given(await worker.does('moveReferral', { id: sent.id, version: 1, move: 'accept', channel: 'paper', answeredBy: '司法書士 架空', note: '来週会う' }))
    const opened = given(await worker.does('getReferral', { id: sent.id }))
    expect(opened).toMatchObject({ status: 'accepted', acceptedByName: null, isReportDue: true })
    expect(opened.steps.at(-1)).toMatchObject({ step: 'accepted', channel: 'paper', answeredBy: '司法書士 架空', note: '来週会う' })
    given(await worker.does('addReferralStep', { id: sent.id, step: 'reported', note: '電話で伝えた' }))
    expect(given(await worker.does('getReferral', { id: sent.id })).isReportDue).toBe(false)
  })

  it('whoever comes too late is shown how it stands now, and nothing of where it began', async () => {
    const { worker, intake } = await intakeOf('st04')
    const receiver = await city.as('st05')
    const sent = given(await worker.does('sendReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06') }))
    given(await receiver.does('moveReferral', { id: sent.id, version: 1, move: 'accept' }))
    const late = await receiver.does('moveReferral', { id: sent.id, version: 1, move: 'return', returnReason: 'no_capacity', nextStep: 'ほかへ' })
    expect(late).toMatchObject({ problem: { code: 'stale_version', current: { status: 'accepted', version: 2, acceptedByName: '西田 恵' } } })
    expect(JSON.stringify(late)).not.toContain(intake.id)
  })

  it('a first contact in the future is none', async () => {
    const { worker, intake } = await intakeOf('st04')
    const sent = given(await worker.does('sendReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06') }))
    const receiver = await city.as('st05')
    given(await receiver.does('moveReferral', { id: sent.id, version: 1, move: 'accept' }))
    const metAt = new Date(Date.now() + 86_400_000).toISOString()
    expect(await receiver.does('moveReferral', { id: sent.id, version: 2, move: 'meet', metAt })).toMatchObject({ problem: { code: 'met_in_future' } })
  })
})

describe('what travels', () => {
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

describe('a one-time link', () => {
  it('shows what travels, takes one answer, and is then as if it had never been', async () => {
    const { worker, sent, token } = await sentOutside()
    expect(given(await openReferralLink(city.office, token))).toMatchObject({ need: '家賃', facts: [{ text: '家賃を三か月滞納' }] })
    const answer = { kind: 'met', by: '司法書士 架空', reason: 'other', note: '電話で話した', nextStep: '' } as const
    const answers = await Promise.all([1, 2, 3].map(() => answerReferralLink(city.office, token, answer)))
    expect(answers.filter((one) => one.ok)).toHaveLength(1)
    expect(await openReferralLink(city.office, token)).toEqual(await openReferralLink(city.office, randomBytes(32).toString('base64url')))
    expect(given(await worker.does('getReferral', { id: sent.id }))).toMatchObject({ status: 'met', firstContactNote: '電話で話した', moves: ['confirm', 'reopen'] })
  })

  it('takes no return without a next step, and can then still be answered', async () => {
    const { token } = await sentOutside()
    const back = { kind: 'return', by: '事務所', reason: 'no_capacity', note: '', nextStep: '' } as const
    expect(await answerReferralLink(city.office, token, back)).toMatchObject({ problem: { code: 'next_step_needed' } })
    expect((await answerReferralLink(city.office, token, { ...back, nextStep: '法テラスへ' })).ok).toBe(true)
  })

  it('runs out, and a newer one ends an older one', async () => {
    const { worker, sent, token } = await sentOutside()
    const newer = randomBytes(32).toString('base64url')
    given(await worker.does('issueReferralLink', { id: sent.id, token: newer }))
    expect((await openReferralLink(city.office, token)).ok).toBe(false)
    await city.database.admin.query('update referral_link set expires_at = now() where referral_id = $1', [sent.id])
    expect((await openReferralLink(city.office, newer)).ok).toBe(false)
  })

  it('is nowhere kept in words, and nobody else may issue one', async () => {
    const { sent, token } = await sentOutside()
    const { rows } = await city.database.admin.query(`select count(*)::int as n from command_receipt where answer::text like '%' || $1 || '%'`, [token])
    expect(rows[0]).toEqual({ n: 0 })
    const stranger = await city.as('st16')
    expect(await stranger.does('issueReferralLink', { id: sent.id, token })).toMatchObject({ problem: { code: 'not_found' } })
  })
})

describe('silence', () => {
  it('escalates by itself, once, and stands on the board of the area', async () => {
    const { worker, intake } = await intakeOf('st04', '返事が来ない相談')
    const sent = given(await worker.does('sendReferral', { matterId: intake.id, ...need, need: '返事が来ない', toAgencyId: agency('AG06') }))
    await city.database.admin.query(`update referral set answer_due_on = current_date - 9, sent_at = now() - interval '20 days' where id = $1`, [sent.id])
    expect(await escalateSilentReferrals(city.office)).toBeGreaterThan(0)
    expect(await escalateSilentReferrals(city.office)).toBe(0)
    const opened = given(await worker.does('getReferral', { id: sent.id }))
    expect(opened.steps.filter((step) => step.step === 'escalated')).toMatchObject([{ note: 'no_answer' }])
    const board = given(await (await city.as('st01')).does('listStrandedMatters', {}))
    expect(board.stranded.find((one) => one.need === '返事が来ない')).toMatchObject({ unanswered: 1, escalations: 1, areaName: 'あおば中学校区' })
  })

  it('taken up by the coordinator it becomes a case of the coordinating agency and leaves the board, until it is stranded anew', async () => {
    const { worker, intake } = await intakeOf('st04', '引き取られる相談')
    const sent = given(await worker.does('sendReferral', { matterId: intake.id, ...need, need: '引き取られる困りごと', toAgencyId: agency('AG06') }))
    await city.database.admin.query(`update referral set answer_due_on = current_date - 4, sent_at = now() - interval '9 days' where id = $1`, [sent.id])
    const coordinator = await city.as('st01')
    const onBoard = async () => given(await coordinator.does('listStrandedMatters', {})).stranded.find((one) => one.need === '引き取られる困りごと')
    const stranded = await onBoard()
    expect(stranded).toMatchObject({ kind: 'intake', matterId: intake.id, agencyPhone: '0999-00-1002', lastTo: 'くらし自立' })
    const routeId = stranded?.routeId ?? ''
    expect(await coordinator.does('takeUpStrandedMatter', { routeId })).toMatchObject({ problem: { code: 'household_name_needed' } })
    const taken = given(await coordinator.does('takeUpStrandedMatter', { routeId, householdName: '架空家', note: '調整会議にかける' }))
    expect(given(await worker.does('getIntake', { id: intake.id }))).toMatchObject({ outcome: 'escalated', caseId: taken.caseId })
    expect(given(await coordinator.does('getHouseholdPage', { caseId: taken.caseId })).agencyName).toBe('総合相談課')
    expect(given(await coordinator.does('getReferral', { id: sent.id }))).toMatchObject({ mine: 'sender', matterId: taken.caseId, fromAgencyName: '総合相談課' })
    expect(await onBoard()).toBeUndefined()
    const again = given(await coordinator.does('sendReferral', { matterId: taken.caseId, routeId, ...need, toAgencyId: agency('AG09') }))
    await city.database.admin.query('update referral set answer_due_on = current_date - 1 where id = $1', [again.id])
    expect(await onBoard()).toMatchObject({ unanswered: 1, kind: 'support_case' })
  })

  it('what is most urgent stands first, with who gave it back and why, and is taken up into the household its people have already', async () => {
    const worker = await city.as('st04')
    const coordinator = await city.as('st01')
    const subjects = [{ personId: demoId('person/0/1') }]
    const { id } = given(await worker.does('receiveIntake', { text: '今夜いるところがない', areaId: demoId('area/あおば'), urgency: 'immediate', subjects }))
    let routeId: string | undefined
    for (const [code, receiver] of [['AG06', 'st05'], ['AG02', 'st03']] as const) {
      const sent = given(await worker.does('sendReferral', { matterId: id, routeId, ...need, need: '今夜の居場所', urgency: 'immediate', toAgencyId: agency(code) }))
      const back = { version: 1, move: 'return' as const, returnReason: 'no_capacity' as const, nextStep: `${code}の次の一手` }
      given(await (await city.as(receiver)).does('moveReferral', { id: sent.id, ...back }))
      routeId = given(await worker.does('getReferral', { id: sent.id })).routeId
    }
    const { stranded } = given(await coordinator.does('listStrandedMatters', {}))
    const order = stranded.map((one) => URGENCIES.indexOf(one.urgency))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(stranded.find((one) => one.routeId === routeId)).toMatchObject({
      urgency: 'immediate', returns: [{ toName: 'くらし自立', reason: 'no_capacity', nextStep: 'AG06の次の一手' }, { toName: '社協', nextStep: 'AG02の次の一手' }],
    })
    const known = given(await coordinator.does('listCasesToJoin', { id })).cases.find((one) => one.sharesPerson)
    expect(known?.caseId).toBe(demoId('case/0'))
    const taken = given(await coordinator.does('takeUpStrandedMatter', { routeId: routeId ?? '', caseId: known?.caseId }))
    expect(taken.caseId).toBe(known?.caseId)
    expect(given(await coordinator.does('getHouseholdPage', { caseId: taken.caseId })).agencyName).toBe('総合相談課')
  })

  it('a restricted matter stands there without its contents', async () => {
    const { worker, intake } = await intakeOf('st04', '限られた人だけの相談')
    const sent = given(await worker.does('sendReferral', { matterId: intake.id, ...need, need: 'ひみつの困りごと', toAgencyId: agency('AG06') }))
    await city.database.admin.query(`update matter set restricted = true, restricted_reason = 'x' where id = any ($1)`, [[intake.id, sent.id]])
    await city.database.admin.query('update referral set answer_due_on = current_date - 3 where id = $1', [sent.id])
    const board = given(await (await city.as('st01')).does('listStrandedMatters', {}))
    expect(board.stranded.find((one) => one.lastReferralId === sent.id)).toMatchObject({ need: null, agencyName: 'あおば包括' })
    expect(JSON.stringify(board)).not.toContain('ひみつ')
  })
})
