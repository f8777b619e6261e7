import type { Row } from '../world/row.ts'
import { age, at } from './facts.ts'
import { READS } from './reads.ts'
import { isReviewedInPlace } from './reviewing.ts'
import type { RuleInWords } from './rule-in-words.ts'

type Writes = (rule: RuleInWords, row: Row) => boolean

const lastingly = (column: string): Writes => (rule, row) => rule.opensLastingly(at(row, column))
const named = (rule: RuleInWords, personId: string | null): boolean => personId === null || rule.mayName(personId)
const isOwn = (rule: RuleInWords, row: Row): boolean => rule.who.isSomebody && at(row, 'staff_id') === rule.who.actor.staffId
const isIn = (rule: RuleInWords, ...roles: readonly string[]): boolean => rule.who.isSomebody && roles.includes(rule.who.actor.role)

/** 支援経過・注意事項・予定は、支援ケースだけのものである。 */
const isOfCase = (rule: RuleInWords, row: Row): boolean => rule.facts.one('support_case', 'id', at(row, 'matter_id')) !== undefined

const mayWritePlace: Writes = (rule, row) => {
  if (!rule.who.opensContents) return false
  const [personId, matterId] = [at(row, 'person_id'), at(row, 'matter_id')]
  return (matterId === null || rule.opensLastingly(matterId)) && named(rule, personId)
}

const mayWriteFact: Writes = (rule, row) =>
  rule.who.opensContents && rule.mayWriteHousehold(at(row, 'household_id') ?? '') && named(rule, at(row, 'person_id'))

/** Who may change a row that is there, leaving it where it is. */
export const CHANGES: Readonly<Record<string, { readonly column: string; readonly may: Writes }>> = {
  matter: { column: 'closed_at', may: lastingly('id') },
  matter_person: { column: 'part', may: (rule, row) => rule.opensLastingly(at(row, 'matter_id')) && named(rule, at(row, 'person_id')) },
  support_case: { column: 'title', may: lastingly('id') },
  task: { column: 'text', may: lastingly('matter_id') },
  warning: { column: 'text', may: (rule, row) => rule.opensLastingly(at(row, 'matter_id')) && named(rule, at(row, 'person_id')) },
  intake_subject: { column: 'described_as', may: (rule, row) => rule.opensLastingly(at(row, 'intake_id')) && named(rule, at(row, 'person_id')) },
  referral: { column: 'why', may: lastingly('id') },
  referral_fact: { column: 'text', may: (rule, row) => rule.opensLastingly(at(row, 'referral_id')) && named(rule, at(row, 'person_id')) },
  referral_route: { column: 'need', may: lastingly('matter_id') },
  intake: { column: 'text', may: lastingly('id') },
  contact_record: { column: 'facts', may: (rule, row) => at(row, 'membership_id') === rule.who.actor.membershipId && rule.opens(at(row, 'matter_id')) },
  person: { column: 'note', may: (rule, row) => rule.who.opensContents && rule.mayName(at(row, 'id') ?? '') },
  person_name: { column: 'source', may: (rule, row) => rule.who.opensContents && rule.mayName(at(row, 'person_id') ?? '') },
  household: { column: 'name', may: (rule, row) => rule.who.opensContents && rule.mayWriteHousehold(at(row, 'id') ?? '') },
  household_member: { column: 'note', may: mayWriteFact },
  fact: { column: 'text', may: mayWriteFact },
  location: { column: 'source', may: mayWritePlace },
  concealment: {
    column: 'review_on',
    may: (rule, row) => rule.who.opensContents && rule.handles(row),
  },
  break_glass: {
    column: 'review_note',
    may: (rule, row) => isIn(rule, 'supervisor', 'coordinator') && at(row, 'membership_id') !== rule.who.actor.membershipId && (rule.opensLastingly(at(row, 'matter_id')) || isReviewedInPlace(rule, row)),
  },
  intake_question: { column: 'label', may: (rule) => isIn(rule, 'administrator') },
  journal_check: { column: 'entries', may: (rule, row) => isIn(rule, 'system') && at(row, 'ended_at') === null },
  draft: { column: 'kind', may: isOwn },
  saved_view: { column: 'name', may: isOwn },
  import_part: { column: 'file_name', may: (rule, row) => rule.who.opensContents && isOwn(rule, row) },
  command_receipt: { column: 'operation', may: isOwn },
  record_template: { column: 'name', may: (rule, row) => rule.who.opensContents && rule.who.answersFor(at(row, 'agency_id')) },
  import_batch: { column: 'file_name', may: (rule, row) => rule.who.opensContents && rule.who.answersFor(at(row, 'agency_id')) },
}

/** Whether an actor may change a row: what they do not see, they do not change. */
export const mayChange = (rule: RuleInWords, table: string, row: Row): boolean =>
  row['municipality_code'] === rule.facts.city && (READS[table]?.(rule, row) ?? false) && (CHANGES[table]?.may(rule, row) ?? false)

/** 自分が開いた緊急閲覧のうち、まだだれも確かめていないもの。どの所属で開いたかは問わない。 */
const waitingOf = (rule: RuleInWords): readonly Row[] =>
  rule.facts.where('membership', 'staff_id', rule.who.actor.staffId).flatMap((membership) =>
    rule.facts.where('break_glass', 'membership_id', at(membership, 'id')).filter((glass) => at(glass, 'reviewed_at') === null))

/** 先に確かめてもらうか: 一日たったものがあるか、ほかの記録が市町村の決めた件数だけ待っている。 */
const mustBeReviewedFirst = (rule: RuleInWords, matterId: string): boolean => {
  const waiting = waitingOf(rule)
  if (waiting.some((glass) => age(glass, 'opened_at') >= 86_400_000)) return true
  const limit = Number(at(rule.facts.one('municipality', 'municipality_code', rule.facts.city), 'break_glass_limit'))
  return new Set(waiting.map((glass) => at(glass, 'matter_id')).filter((one) => one !== matterId)).size >= limit
}

/** 全体を見る役割. */
const WHOLE = ['coordinator', 'supervisor', 'administrator', 'auditor', 'system'] as const

/** いま開いたもので、まだだれも確かめていない。 */
const isFresh = (row: Row): boolean => age(row, 'opened_at') >= 0 && age(row, 'opened_at') <= 60_000 && at(row, 'reviewed_by') === null && at(row, 'reviewed_at') === null

/** Who may add a row. The row is as it would come. */
export const ADDITIONS: Readonly<Record<string, Writes>> = {
  matter: (rule, row) => rule.who.opensContents && (rule.who.answersFor(at(row, 'accountable_agency_id')) || rule.who.actor.role === 'system'),
  matter_team: lastingly('matter_id'),
  matter_person: (rule, row) => rule.opensLastingly(at(row, 'matter_id')) && named(rule, at(row, 'person_id')),
  task: (rule, row) => isOfCase(rule, row) && rule.opensLastingly(at(row, 'matter_id')),
  warning: (rule, row) => isOfCase(rule, row) && rule.opensLastingly(at(row, 'matter_id')) && named(rule, at(row, 'person_id')),
  contact_record: (rule, row) => isOfCase(rule, row) && rule.opens(at(row, 'matter_id')) && at(row, 'membership_id') === rule.who.actor.membershipId && rule.who.answersFor(at(row, 'agency_id')),
  referral_route: lastingly('matter_id'),
  referral: (rule, row) => rule.opensLastingly(at(row, 'id')) && rule.opensLastingly(at(rule.facts.one('referral_route', 'id', at(row, 'route_id')), 'matter_id')),
  referral_fact: (rule, row) => rule.opensLastingly(at(row, 'referral_id')) && named(rule, at(row, 'person_id')),
  referral_step: lastingly('referral_id'),
  intake: (rule, row) => [at(row, 'id'), at(row, 'case_id'), at(row, 'from_referral_id')].every((id) => id === null || rule.opensLastingly(id)),
  intake_subject: (rule, row) => rule.opensLastingly(at(row, 'intake_id')) && named(rule, at(row, 'person_id')),
  support_case: (rule, row) => rule.opensLastingly(at(row, 'id')) && rule.mayWriteHousehold(at(row, 'household_id') ?? ''),
  person: (rule) => rule.who.opensContents,
  household: (rule) => rule.who.opensContents,
  person_name: (rule, row) => rule.who.opensContents && rule.mayName(at(row, 'person_id') ?? ''),
  household_member: mayWriteFact,
  fact: mayWriteFact,
  location: mayWritePlace,
  break_glass: (rule, row) => {
    const matterId = at(row, 'matter_id') ?? ''
    const isThere = rule.facts.one('matter', 'id', matterId) !== undefined
    return rule.who.opensContents && isThere && !mustBeReviewedFirst(rule, matterId) && !rule.isClosed(matterId) && !rule.opens(matterId) && at(row, 'membership_id') === rule.who.actor.membershipId && isFresh(row)
  },
  not_same_person: (rule, row) => rule.who.opensContents && at(row, 'decided_by') === rule.who.actor.membershipId && named(rule, at(row, 'person_id')) && named(rule, at(row, 'other_person_id')),
  settled_text: (rule, row) => {
    const concealment = rule.facts.one('concealment', 'id', at(row, 'concealment_id'))
    return rule.who.opensContents && concealment !== undefined && rule.handles(concealment) && at(row, 'membership_id') === rule.who.actor.membershipId
  },
  draft: isOwn,
  command_receipt: isOwn,
  import_batch: (rule, row) => rule.who.opensContents && rule.who.answersFor(at(row, 'agency_id')),
  record_template: (rule, row) => rule.who.opensContents && rule.who.answersFor(at(row, 'agency_id')),
  saved_view: isOwn,
  draft_key: isOwn,
  import_part: (rule, row) => rule.who.opensContents && isOwn(rule, row),
  intake_revision: (rule, row) => rule.opensLastingly(at(row, 'intake_id')) && at(row, 'changed_by') === rule.who.actor.membershipId,
  not_this_person: (rule, row) =>
    rule.opensLastingly(at(rule.facts.one('intake_subject', 'id', at(row, 'subject_id')), 'intake_id')) &&
    at(row, 'decided_by') === rule.who.actor.membershipId && rule.knowsPerson(at(row, 'person_id') ?? ''),
  import_mapping: (rule, row) =>
    rule.who.opensContents && rule.who.answersFor(at(row, 'agency_id')) && at(row, 'saved_by') === rule.who.actor.membershipId,
  intake_question: (rule) => isIn(rule, 'administrator'),
  contact_record_revision: (rule, row) => {
    const record = rule.facts.one('contact_record', 'id', at(row, 'record_id'))
    const isOfMine = record !== undefined && rule.readsRecord(record) && at(record, 'membership_id') === rule.who.actor.membershipId
    return isOfMine && at(row, 'changed_by') === rule.who.actor.membershipId
  },
  journal_check: (rule, row) =>
    isIn(rule, 'auditor') ? at(row, 'asked_by') === rule.who.actor.membershipId && at(row, 'ended_at') === null : isIn(rule, 'system') && at(row, 'asked_by') === null,
  reconciliation_run: (rule, row) =>
    isIn(rule, ...WHOLE) && (at(row, 'ran_by') === rule.who.actor.membershipId || (at(row, 'ran_by') === null && isIn(rule, 'system'))),
}

/** Whether a matter may be handed to an agency, or shown to one that receives it: by somebody who will still see it then. */
export const mayHandOn = (rule: RuleInWords, matter: Row, to: { readonly agencyId?: string; readonly recipientId?: string }): boolean => {
  if (!rule.opensLastingly(at(matter, 'id'))) return false
  const after = { ...matter, accountable_agency_id: to.agencyId ?? matter['accountable_agency_id'] ?? null, recipient_agency_id: to.recipientId ?? matter['recipient_agency_id'] ?? null }
  if (rule.whyOpenAs(after) === null) return false
  if (rule.who.actor.role === 'system') return true
  const isOurs = rule.who.answersFor(at(matter, 'accountable_agency_id'))
  if (to.agencyId !== undefined && to.agencyId !== at(matter, 'accountable_agency_id')) {
    const coordinating = at(rule.facts.one('municipality', 'municipality_code', rule.facts.city), 'coordinating_agency_id')
    if (!isOurs || to.agencyId !== coordinating) return false
  }
  if (to.recipientId === undefined || to.recipientId === at(matter, 'recipient_agency_id')) return true
  return isOurs && at(matter, 'kind') === 'referral' && at(matter, 'recipient_agency_id') === null
}
