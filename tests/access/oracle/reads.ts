import type { Row } from '../world/row.ts'
import { at } from './facts.ts'
import { isReviewedInPlace } from './reviewing.ts'
import type { RuleInWords } from './rule-in-words.ts'

type Reads = (rule: RuleInWords, row: Row) => boolean

const ofMatter = (column: string): Reads => (rule, row) => rule.opens(at(row, column))
const ofHousehold = (column: string): Reads => (rule, row) => rule.opensCaseOf(at(row, column) ?? '')
const everybody: Reads = (rule) => rule.who.isSomebody
const ofRole = (...roles: readonly string[]): Reads => (rule) => rule.who.isSomebody && roles.includes(rule.who.actor.role)
const mine = (column: 'staff_id' | 'membership_id'): Reads => (rule, row) =>
  rule.who.isSomebody && at(row, column) === (column === 'staff_id' ? rule.who.actor.staffId : rule.who.actor.membershipId)

/** Who reads which row of which table. A table that is missing here fails the proof: somebody must say who reads it. */
export const READS: Readonly<Record<string, Reads>> = {
  municipality: everybody,
  area: everybody,
  agency: everybody,
  staff: everybody,
  membership: everybody,
  coordinator_area: everybody,
  agency_area: everybody,
  closing_day: everybody,
  town: everybody,
  consultation_window: everybody,
  intake_question: everybody,
  matter: ofMatter('id'),
  matter_team: ofMatter('matter_id'),
  matter_person: ofMatter('matter_id'),
  accountability: ofMatter('matter_id'),
  support_case: ofMatter('id'),
  task: ofMatter('matter_id'),
  warning: ofMatter('matter_id'),
  intake_subject: ofMatter('intake_id'),
  referral: ofMatter('id'),
  referral_fact: (rule, row) => rule.readsTravelled(row),
  referral_step: ofMatter('referral_id'),
  referral_route: (rule, row) => rule.opens(at(row, 'matter_id')) || rule.facts.where('referral', 'route_id', at(row, 'id')).some((one) => rule.opens(at(one, 'id'))),
  intake: (rule, row) => rule.readsIntake(row),
  intake_revision: (rule, row) => {
    const intake = rule.facts.one('intake', 'id', at(row, 'intake_id'))
    return intake !== undefined && rule.readsIntake(intake)
  },
  not_this_person: (rule, row) => rule.opens(at(rule.facts.one('intake_subject', 'id', at(row, 'subject_id')), 'intake_id')),
  contact_record: (rule, row) => rule.readsRecord(row),
  contact_record_revision: (rule, row) => {
    const record = rule.facts.one('contact_record', 'id', at(row, 'record_id'))
    return record !== undefined && rule.readsRecord(record)
  },
  person: (rule, row) => rule.knowsPerson(at(row, 'id') ?? ''),
  person_name: (rule, row) => rule.knowsPerson(at(row, 'person_id') ?? ''),
  household: ofHousehold('id'),
  household_member: ofHousehold('household_id'),
  fact: ofHousehold('household_id'),
  location: (rule, row) => rule.readsPlace(row),
  location_revision: (rule, row) => {
    const place = rule.facts.one('location', 'id', at(row, 'location_id'))
    return place !== undefined && rule.readsPlace(place)
  },
  concealment: (rule, row) => rule.readsConcealment(row),
  concealment_handler: (rule, row) => {
    const concealment = rule.facts.one('concealment', 'id', at(row, 'concealment_id'))
    return concealment !== undefined && rule.readsConcealment(concealment)
  },
  settled_text: (rule, row) => {
    const concealment = rule.facts.one('concealment', 'id', at(row, 'concealment_id'))
    return rule.who.opensContents && concealment !== undefined && rule.handles(concealment)
  },
  break_glass: (rule, row) => mine('membership_id')(rule, row) || rule.opens(at(row, 'matter_id')) || isReviewedInPlace(rule, row),
  conflict: (rule, row) =>
    mine('staff_id')(rule, row) || (ofRole('supervisor', 'coordinator')(rule, row) && rule.knowsPerson(at(row, 'person_id') ?? '')),
  team_request: (rule, row) => mine('membership_id')(rule, row) || rule.opens(at(row, 'matter_id')),
  protection_request: (rule, row) => {
    const intake = rule.facts.one('intake', 'id', at(row, 'matter_id'))
    return rule.opens(at(row, 'matter_id')) || (intake !== undefined && rule.readsIntake(intake))
  },
  record_template: (rule, row) => rule.who.isSomebody && rule.who.answersFor(at(row, 'agency_id')),
  not_same_person: (rule, row) => rule.knowsPerson(at(row, 'person_id') ?? '') && rule.knowsPerson(at(row, 'other_person_id') ?? ''),
  draft: mine('staff_id'),
  draft_key: mine('staff_id'),
  saved_view: mine('staff_id'),
  import_part: (rule, row) => rule.who.opensContents && mine('staff_id')(rule, row),
  command_receipt: mine('staff_id'),
  import_batch: (rule, row) => rule.who.opensContents && rule.who.answersFor(at(row, 'agency_id')),
  import_mapping: (rule, row) => rule.who.opensContents && rule.who.answersFor(at(row, 'agency_id')),
  journal: ofRole('auditor', 'system'),
  journal_lane: ofRole('auditor', 'system'),
  journal_check: ofRole('auditor', 'system'),
  reconciliation_run: ofRole('coordinator', 'supervisor', 'administrator', 'auditor', 'system'),
}
