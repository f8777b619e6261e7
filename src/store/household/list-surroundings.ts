import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** Referrals of the case that have not arrived yet. */
const listReferralsUnderWay = (tx: ActingTransaction, actor: Actor, caseId: string) =>
  tx
    .selectFrom('referral as r')
    .innerJoin('referral_route as t', (join) => join.onRef('t.municipality_code', '=', 'r.municipality_code').onRef('t.id', '=', 'r.route_id'))
    .leftJoin('agency as g', (join) => join.onRef('g.municipality_code', '=', 'r.municipality_code').onRef('g.id', '=', 'r.to_agency_id'))
    .select(['r.id', 't.need', sql<string>`coalesce(g.short_name, r.to_outside)`.as('toName'), 'r.status'])
    .where('r.municipality_code', '=', actor.municipalityCode)
    .where('t.matter_id', '=', caseId)
    .where('r.status', 'in', ['sent', 'received', 'accepted', 'met', 'returned'])
    .execute()

/** Warnings in force, with the day they are looked at again. */
const listWarnings = (tx: ActingTransaction, actor: Actor, caseId: string) =>
  tx
    .selectFrom('warning')
    .select(['id', 'kind', 'text', 'review_on as reviewOn', 'told_to_person as toldToPerson'])
    .where('municipality_code', '=', actor.municipalityCode)
    .where('matter_id', '=', caseId)
    .where('ended_at', 'is', null)
    .execute()

/** What is still to do, the nearest due day first. */
const listOpenTasks = (tx: ActingTransaction, actor: Actor, caseId: string) =>
  tx
    .selectFrom('task as k')
    .innerJoin('membership as m', (join) => join.onRef('m.municipality_code', '=', 'k.municipality_code').onRef('m.id', '=', 'k.membership_id'))
    .innerJoin('staff as f', (join) => join.onRef('f.municipality_code', '=', 'm.municipality_code').onRef('f.id', '=', 'm.staff_id'))
    .select(['k.id', 'k.version', 'k.text', 'k.due_on as dueOn', 'f.name as who'])
    .where('k.municipality_code', '=', actor.municipalityCode)
    .where('k.matter_id', '=', caseId)
    .where('k.done_at', 'is', null)
    .orderBy('k.due_on')
    .execute()

/** What is known of the household today, and from whom. */
const listFacts = (tx: ActingTransaction, actor: Actor, householdId: string) =>
  tx
    .selectFrom('fact')
    .select(['code', 'text', 'source'])
    .where('municipality_code', '=', actor.municipalityCode)
    .where('household_id', '=', householdId)
    .where('valid_to', 'is', null)
    .execute()

/** The intakes it began with. */
const listIntakesOfCase = (tx: ActingTransaction, actor: Actor, caseId: string) =>
  tx
    .selectFrom('intake')
    .select(['id', 'number', 'received_at as receivedAt', 'text'])
    .where('municipality_code', '=', actor.municipalityCode)
    .where('case_id', '=', caseId)
    .orderBy('received_at')
    .execute()

/** What else stands on the page: referrals under way, warnings, tasks, facts, the intakes it began with. */
export const listSurroundings = async (tx: ActingTransaction, actor: Actor, caseId: string, householdId: string) => ({
  referrals: await listReferralsUnderWay(tx, actor, caseId),
  warnings: await listWarnings(tx, actor, caseId),
  tasks: await listOpenTasks(tx, actor, caseId),
  facts: await listFacts(tx, actor, householdId),
  intakes: await listIntakesOfCase(tx, actor, caseId),
})
