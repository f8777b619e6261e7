import type { RuleInWords } from '../oracle/rule-in-words.ts'
import { mayHandOn } from '../oracle/writes.ts'
import { at } from '../oracle/facts.ts'
import { THERE } from '../world/build-world.ts'
import { KIN_PERSON, LONE_KIN, ONLY_HERE, ONLY_THERE } from '../world/matters.ts'
import { BEFORE, idOf, moment, NOW, type Row } from '../world/row.ts'
import { agencyId, type Actor } from '../world/staff.ts'
import { ABSENT, adding, elsewhere, FRESH, type Attempt } from './adding.ts'
import { attemptsAtPapers } from './attempts-at-papers.ts'
import { attemptsToBegin, movingIntake } from './attempts-to-begin.ts'

/** People to name: of the matter itself, a stranger, two of kin, one of them in no matter, one who does not exist. */
const peopleFor = (rule: RuleInWords, matterId: string): readonly string[] => {
  const own = at(rule.facts.one('matter_person', 'matter_id', matterId), 'person_id')
  return [...(own === null ? [] : [own]), idOf('person', 0), idOf('person', 400), idOf('person', KIN_PERSON), idOf('person', LONE_KIN), idOf('person', ONLY_HERE), idOf('person', ONLY_THERE), ABSENT]
}

/** 緊急閲覧 of a matter: now, at the very edge of now, too early, too late, as somebody else, and looked at in advance. */
const breakGlass = (me: string): readonly Row[] => {
  const opening = (milliseconds: number, more: Row = {}): Row => ({
    membership_id: me, reason: '命にかかわるおそれがあり、担当者に連絡がつかないため', opened_at: moment(milliseconds), expires_at: moment(milliseconds + 3_600_000), ...more,
  })
  const other = idOf('membership', me === idOf('membership', 9) ? 10 : 9)
  return [opening(0), opening(-60_000), opening(-60_001), opening(1), opening(0, { membership_id: other }), opening(0, { reviewed_by: other }), opening(0, { reviewed_at: NOW })]
}

/** What somebody could try to write into one matter. */
const intoMatter = (rule: RuleInWords, actor: Actor, matterId: string): readonly Attempt[] => {
  const me = actor.membershipId
  const add = (table: string, row: Row): Attempt => adding(rule, table, row)
  const record = { id: FRESH, matter_id: matterId, happened_at: BEFORE, method: 'M1', membership_id: me, agency_id: agencyId(actor.agency), sharing: 'readers' }
  const seat = { id: FRESH, matter_id: matterId, part: 'member', valid_from: BEFORE, valid_to: moment(86_400_000) }
  return [
    add('matter_team', { ...seat, membership_id: idOf('membership', 9) }),
    add('task', { id: FRESH, matter_id: matterId, membership_id: idOf('membership', 0), text: 'x', due_on: '2026-05-01' }),
    add('contact_record', record),
    add('contact_record', { ...record, membership_id: idOf('membership', 9), agency_id: agencyId('mine') }),
    add('contact_record', { ...record, agency_id: agencyId(actor.agency === 'theirs' ? 'mine' : 'theirs') }),
    add('referral_route', { id: FRESH, matter_id: matterId, need: 'x' }),
    add('location', { id: FRESH, matter_id: matterId, kind: 'phone', as_written: 'x' }),
    ...breakGlass(me).map((row) => add('break_glass', { id: FRESH, matter_id: matterId, ...row })),
    add('warning', { id: FRESH, matter_id: matterId, person_id: null, kind: 'x', text: 'x', added_by: me, review_on: '2026-05-01' }),
    ...peopleFor(rule, matterId).flatMap((personId) => [
      add('warning', { id: FRESH, matter_id: matterId, person_id: personId, kind: 'x', text: 'x', added_by: me, review_on: '2026-05-01' }),
      add('location', { id: FRESH, matter_id: matterId, person_id: personId, kind: 'phone', as_written: 'x' }),
      ...(rule.facts.where('matter_person', 'matter_id', matterId).some((row) => row['person_id'] === personId)
        ? [] : [add('matter_person', { matter_id: matterId, person_id: personId, part: 'member' })]),
    ]),
  ]
}

const intoCase = (rule: RuleInWords, matterId: string): readonly Attempt[] => {
  const household = at(rule.facts.one('support_case', 'id', matterId), 'household_id')
  if (household === null) return []
  const isMember = (personId: string): boolean => rule.facts.where('household_member', 'household_id', household).some((row) => row['person_id'] === personId)
  // The first person is one whom many may name who may not write about this household.
  return [null, ...[idOf('person', 0), idOf('person', 400), ABSENT].filter((personId) => !isMember(personId))].flatMap((personId) => [
    adding(rule, 'fact', { id: FRESH, household_id: household, person_id: personId, code: 'x', text: 'x', source: 'x', noted_by: idOf('membership', 0) }),
    ...(personId === null ? [] : [adding(rule, 'household_member', { id: FRESH, household_id: household, person_id: personId, relationship: 'x' })]),
  ])
}

const intoReferral = (rule: RuleInWords, matterId: string): readonly Attempt[] =>
  rule.facts.one('referral', 'id', matterId) === undefined
    ? []
    : [
        adding(rule, 'referral_step', { id: FRESH, referral_id: matterId, step: 'called' }),
        ...[idOf('person', 400), null].map((personId) =>
          adding(rule, 'referral_fact', { id: FRESH, referral_id: matterId, category: 'wish', text: 'x', basis: 'consent', person_id: personId })),
      ]

const intoIntake = (rule: RuleInWords, me: string, matterId: string): readonly Attempt[] =>
  rule.facts.one('intake', 'id', matterId) === undefined
    ? []
    : [
        ...[idOf('person', 0), idOf('person', 400), ABSENT, null].map((personId) => adding(rule, 'intake_subject', { id: FRESH, intake_id: matterId, person_id: personId })),
        ...[me, idOf('membership', 12)].map((by) => adding(rule, 'intake_revision', { intake_id: matterId, version: 2, body: '{}', changed_by: by })),
        ...[...peopleFor(rule, matterId).slice(0, 1), idOf('person', 1), idOf('person', 400), ABSENT].flatMap((personId) =>
          [me, idOf('membership', 12)].map((by) =>
            adding(rule, 'not_this_person', { subject_id: at(rule.facts.one('intake_subject', 'intake_id', matterId), 'id'), person_id: personId, decided_by: by }))),
      ]

/** Handing a matter on: to each agency, and to each receiver. */
const handing = (rule: RuleInWords, matterId: string): readonly Attempt[] => {
  const matter = rule.facts.one('matter', 'id', matterId)
  if (matter === undefined) return []
  const update = (set: string): string => `update matter set ${set} where municipality_code = '${rule.facts.city}' and id = '${matterId}' and app.may_read_matter(id)`
  return (['mine', 'theirs', 'elsewhere', 'endedToMine'] as const).flatMap((name) => {
    const to = agencyId(name)
    const isReferral = at(matter, 'kind') === 'referral'
    return [
      { table: 'matter', what: `hand ${matterId} to ${name}`, sql: update(`accountable_agency_id = '${to}'`), should: mayHandOn(rule, matter, { agencyId: to }) },
      ...(isReferral ? [{ table: 'matter', what: `show ${matterId} to ${name}`, sql: update(`recipient_agency_id = '${to}'`), should: mayHandOn(rule, matter, { recipientId: to }) }] : []),
    ]
  })
}

const onOne = (rule: RuleInWords, actor: Actor, id: string): readonly Attempt[] =>
  [...intoMatter(rule, actor, id), ...intoCase(rule, id), ...intoReferral(rule, id), ...intoIntake(rule, actor.membershipId, id), ...movingIntake(rule, id), ...handing(rule, id)]

/** Everything one actor could try on some matters, and on some of them as if they were the other city's. */
export const attemptsOn = (rule: RuleInWords, actor: Actor, matterIds: readonly string[]): readonly Attempt[] =>
  matterIds.flatMap((id, n) => {
    const tried = onOne(rule, actor, id)
    return n % 5 === 0 ? [...tried, ...elsewhere(tried, rule.facts.city, THERE)] : tried
  })

/** New matters, people, households, papers of their own and of others. */
const beside = (rule: RuleInWords, actor: Actor): readonly Attempt[] => {
  const add = (table: string, row: Row): Attempt => adding(rule, table, row)
  const people = [idOf('person', 0), idOf('person', 400), idOf('person', KIN_PERSON), idOf('person', LONE_KIN), idOf('person', ONLY_HERE), idOf('person', ONLY_THERE), ABSENT]
  return [
    ...(['mine', 'theirs', 'endedToMine', 'endsLater'] as const).flatMap((name) => [
      add('matter', { id: FRESH, kind: 'intake', accountable_agency_id: agencyId(name), opened_at: BEFORE }),
      add('import_batch', { id: FRESH, agency_id: agencyId(name), file_name: 'x', file_hash: 'x', row_count: 1, imported_by: idOf('membership', 0) }),
    ]),
    ...attemptsToBegin(rule),
    ...attemptsAtPapers(rule, actor),
    ...rule.facts.where('household', 'kind', 'shelter').slice(0, 1).flatMap((household) => [
      add('fact', { id: FRESH, household_id: at(household, 'id'), code: 'x', text: 'x', source: 'x', noted_by: idOf('membership', 0) }),
      add('household_member', { id: FRESH, household_id: at(household, 'id'), person_id: idOf('person', ONLY_HERE), relationship: 'x' }),
    ]),
    add('person', { id: FRESH }),
    add('household', { id: FRESH, name: 'x' }),
    ...people.map((personId) => add('person_name', { id: FRESH, person_id: personId, kind: 'heard', as_written: 'x', search_key: 'x' })),
    ...people.map((personId) => add('location', { id: FRESH, person_id: personId, kind: 'phone', as_written: 'x' })),
    ...people.slice(1).map((personId) => add('not_same_person', { person_id: idOf('person', 0), other_person_id: personId, decided_by: actor.membershipId })),
    add('not_same_person', { person_id: idOf('person', ONLY_HERE), other_person_id: idOf('person', LONE_KIN), decided_by: actor.membershipId }),
    add('not_same_person', { person_id: idOf('person', 0), other_person_id: idOf('person', 3), decided_by: idOf('membership', 12) }),
    ...[actor.staffId, idOf('staff', 12)].flatMap((staffId) => [
      add('draft', { id: FRESH, staff_id: staffId, kind: 'x', body: '{}' }),
      add('saved_view', { id: FRESH, staff_id: staffId, screen: '/y', name: 'y', query: 'y', kept_at: NOW }),
      add('import_part', { file_id: FRESH, staff_id: staffId, part: 0, parts: 1, file_name: 'x', content: '\\x00' }),
      add('command_receipt', { idempotency_key: FRESH, staff_id: staffId, operation: 'x', body_hash: 'x', answer: '{}' }),
    ]),
    ...[actor.membershipId, idOf('membership', 12)].map((saved) => add('import_mapping', { agency_id: agencyId(actor.agency), fingerprint: 'y', columns: '{}', saved_by: saved })),
    add('import_mapping', { agency_id: agencyId(actor.agency === 'theirs' ? 'mine' : 'theirs'), fingerprint: 'y', columns: '{}', saved_by: actor.membershipId }),
    add('intake_question', { id: FRESH, code: 'y', edition: 1, label: 'x', kind: 'text', position: 1, valid_from: BEFORE }),
  ]
}

/** What one actor could try beside any matter, here and in the other city. */
export const attemptsBeside = (rule: RuleInWords, actor: Actor): readonly Attempt[] => {
  const tried = beside(rule, actor)
  return [...tried, ...elsewhere(tried, rule.facts.city, THERE)]
}
