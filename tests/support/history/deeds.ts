import { randomBytes } from 'node:crypto'
import { sideOf } from '#domain/referral/status.ts'
import { answerReferralLink } from '#service/referral/link.ts'
import { addDays } from '#domain/shared/day.ts'
import { cityToday } from '../city.ts'
import type { Event } from './event.ts'
import { nth, rowsOf, versionOf, type Stage } from './stage.ts'

const inAMonth = (): string => addDays(cityToday(), 30)

/** Four times of five the one whose move it is; otherwise anybody, to be refused. */
const rightOne = (asked: number, right: number | undefined): number => (asked % 5 === 4 || right === undefined ? asked : right)

type Sending = { readonly by: number; readonly matterId: string; readonly more: { readonly routeId?: string; readonly draftId?: string } }

/** From which matter it is sent, and by whom: a need told for the first time, one that is tried once more, or what somebody drafted. */
const sendingOf = (stage: Stage, { which: n, from }: Extract<Event, { kind: 'send' }>): Sending | undefined => {
  const [intake, draft, tried] = [nth(stage.intakes, n), nth(stage.drafts, n), nth(stage.referrals, n)]
  if (from === 'draft') return draft && { by: draft.by, matterId: draft.matterId, more: { draftId: draft.id } }
  if (from === 'again') return tried && { by: tried.by, matterId: tried.matterId, more: { routeId: tried.routeId } }
  return intake && { by: intake.by, matterId: intake.id, more: {} }
}

const sheetTo = (stage: Stage, to: number | undefined) => ({
  need: '困りごと', why: '理由', urgency: 'usual' as const, ...(to === undefined ? { toOutside: '架空の事務所' } : { toAgencyId: stage.agencies[to] }),
})

/** A need is passed on, inside the city or beyond it. */
export const send = async (stage: Stage, done: Extract<Event, { kind: 'send' }>): Promise<unknown> => {
  const sending = sendingOf(stage, done)
  if (sending === undefined) return undefined
  const { matterId, more } = sending
  const by = rightOne(done.who, sending.by)
  const sent = await nth(stage.people, by)?.worker.does('sendReferral', { matterId, ...sheetTo(stage, done.to), ...more })
  if (sent?.ok === true) {
    const [route] = await rowsOf<{ id: string }>(stage.city, 'select route_id as id from referral where id = $1', [sent.value.id])
    stage.referrals.push({ id: sent.value.id, by, matterId, routeId: route?.id ?? '', to: done.to })
  }
  return sent
}

/** A つなぎ is written and not sent yet. */
export const draft = async (stage: Stage, done: Extract<Event, { kind: 'draft' }>): Promise<unknown> => {
  const intake = nth(stage.intakes, done.which)
  if (intake === undefined) return undefined
  const by = rightOne(done.who, intake.by)
  const drafted = await nth(stage.people, by)?.worker.does('draftReferral', { matterId: intake.id, ...sheetTo(stage, done.to) })
  if (drafted?.ok === true) stage.drafts.push({ id: drafted.value.id, by, matterId: intake.id })
  return drafted
}

/** A need that nobody answered for weeks is taken up by whoever coordinates the area, with every attempt that is still open. */
export const takeUp = async (stage: Stage, done: Extract<Event, { kind: 'take_up' }>): Promise<unknown> => {
  const unanswered = nth(stage.referrals, done.which)
  if (unanswered === undefined) return undefined
  await rowsOf(stage.city, `update referral set answer_due_on = app.today() - 30 where id = $1 and status in ('sent', 'received')`, [unanswered.id])
  return stage.coordinator.does('takeUpStrandedMatter', { routeId: unanswered.routeId, householdName: '架空家' })
}

/** Whoever has no account answers by the link, twice at once. */
export const answerByLink = async (stage: Stage, { which: n, answer }: Extract<Event, { kind: 'link' }>): Promise<unknown> => {
  const outside = nth(stage.referrals.filter((one) => one.to === undefined), n)
  const token = randomBytes(32).toString('base64url')
  if (outside === undefined) return undefined
  const issued = await nth(stage.people, outside.by)?.worker.does('issueReferralLink', { id: outside.id, token })
  if (issued?.ok !== true) return undefined
  const given = { kind: answer, by: '事務員', reason: 'no_capacity', note: '', nextStep: 'ほかへ' } as const
  const answers = await Promise.all([1, 2].map(() => answerReferralLink(stage.city.office, token, given)))
  return answers.find((one) => one.ok) ?? answers[0]
}

/** An intake ends in one of its ways, or is looked after once more. */
export const endOrFollowUp = async (stage: Stage, done: Extract<Event, { kind: 'end' | 'follow_up' }>): Promise<unknown> => {
  const intake = nth(stage.intakes, done.which)
  if (intake === undefined) return undefined
  const worker = nth(stage.people, rightOne(done.who, intake.by))?.worker
  const which = { id: intake.id, version: await versionOf(stage, 'intake', intake.id) }
  if (done.kind === 'follow_up') return worker?.does(done.who % 2 === 0 ? 'followUpIntake' : 'lookAfterIntake', { ...which, note: '翌日に会った' })
  const { outcome, note } = done
  return worker?.does('endIntake', { ...which, outcome, note, watchedBy: '民生委員', nextContactOn: inAMonth(), householdName: '架空家' })
}

/** One step of a つなぎ. */
export const move = async (stage: Stage, done: Extract<Event, { kind: 'move' }>): Promise<unknown> => {
  const referral = nth(stage.referrals, done.which)
  if (referral === undefined) return undefined
  const isSenders = referral.to === undefined || sideOf(done.move) === 'sender'
  const worker = nth(stage.people, rightOne(done.who, isSenders ? referral.by : referral.to))?.worker
  const given = { move: done.move, note: 'x', returnReason: 'other' as const, nextStep: '一緒に考える' }
  return worker?.does('moveReferral', { id: referral.id, version: await versionOf(stage, 'referral', referral.id), ...given })
}

/** Something to do in one of the cases that came of what was received: by whoever received it, or by somebody who is refused. */
const giveTask = async (stage: Stage, done: Extract<Event, { kind: 'task' }>, membershipId: string): Promise<unknown> => {
  const cases = await rowsOf<{ id: string; caseId: string }>(stage.city, 'select id, case_id as "caseId" from intake where case_id is not null and id = any ($1) order by id', [stage.intakes.map((one) => one.id)])
  const kept = nth(cases, done.which)
  const by = stage.intakes.find((one) => one.id === kept?.id)?.by
  if (kept === undefined) return undefined
  return nth(stage.people, rightOne(done.who, by))?.worker.does('addTask', { matterId: kept.caseId, membershipId, text: '電話する', dueOn: inAMonth() })
}

/** Something to do, or a seat, for anybody: also for somebody who leaves in this very moment. */
export const give = async (stage: Stage, done: Extract<Event, { kind: 'task' | 'seat' }>): Promise<unknown> => {
  const intake = nth(stage.intakes, done.which)
  const [worker, member] = [nth(stage.people, rightOne(done.who, intake?.by))?.worker, nth(stage.people, done.to)]
  if (intake === undefined || worker === undefined || member === undefined) return undefined
  const seat = { matterId: intake.id, membershipId: member.membershipId, reason: '一緒に' }
  if (done.kind === 'task') return giveTask(stage, done, member.membershipId)
  if (!done.leads) return worker.does('joinTeam', seat)
  return worker.does('assignLead', { ...seat, version: await versionOf(stage, 'matter', intake.id) })
}
