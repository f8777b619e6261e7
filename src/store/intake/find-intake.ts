import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ConsentForm } from '#domain/intake/consent-form.ts'
import type { ExtraAnswer } from '#domain/intake/question.ts'
import { maySayArea } from '../area-told.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { intakeLines, lineColumns } from './intake-lines.ts'

const nameOf = (column: 'i.outcome_by' | 'i.followed_up_by') =>
  sql<string | null>`(select g.name from membership c join staff g on g.municipality_code = c.municipality_code and g.id = c.staff_id
    where c.municipality_code = i.municipality_code and c.id = ${sql.ref(column)})`

const outcomeAgency = (column: 'g.short_name' | 'g.phone') =>
  sql<string | null>`(select ${sql.ref(column)} from membership c join agency g on g.municipality_code = c.municipality_code and g.id = c.agency_id
    where c.municipality_code = i.municipality_code and c.id = i.outcome_by)`

/** One intake with everything on its sheet; `undefined` when it is absent or hidden. */
export const findIntake = (tx: ActingTransaction, actor: Actor, id: string) =>
  intakeLines(tx, actor)
    .leftJoin('support_case as s', (join) => join.onRef('s.municipality_code', '=', 'i.municipality_code').onRef('s.id', '=', 'i.case_id'))
    .leftJoin('household as h', (join) => join.onRef('h.municipality_code', '=', 's.municipality_code').onRef('h.id', '=', 's.household_id'))
    .where('i.id', '=', id)
    .select(lineColumns)
    .select([
      'i.version', 'm.restricted', 'r.id as areaId', 'm.accountable_agency_id as accountableAgencyId', 'i.channel', 'i.route',
      'i.introduced_by_kind as introducedByKind', 'i.introduced_by as introducedBy', 'i.inquirer_name as inquirerName',
      'i.inquirer_relation as inquirerRelation', 'i.inquirer_anonymous as inquirerAnonymous', 'i.heard', 'i.judgement',
      'i.own_words as ownWords', 'i.boxes', 'i.considerations', 'i.consideration_note as considerationNote', 'i.consent',
      'i.consent_note as consentNote', 'i.outcome_note as outcomeNote',
      'i.outcome_at as outcomeAt', 'i.ended_by_import as endedByImport', 'i.watched_by as watchedBy', 'i.followed_up_at as followedUpAt', 'i.follow_up_note as followUpNote',
      'i.former_id as formerId', 'h.name as householdName',
    ])
    .select((found) => [found.ref('i.consent_form').$castTo<ConsentForm>().as('consentForm'), found.ref('i.extra_answers').$castTo<readonly ExtraAnswer[]>().as('extraAnswers')])
    .select(maySayArea.as('mayArea'))
    .select(sql<string | null>`(select r.id from referral r where r.municipality_code = i.municipality_code and r.id = i.from_referral_id)`.as('fromReferralId'))
    .select([outcomeAgency('g.short_name').as('outcomeByAgency'), outcomeAgency('g.phone').as('outcomeByPhone')])
    .select([nameOf('i.outcome_by').as('outcomeByName'), nameOf('i.followed_up_by').as('followedUpByName')])
    .executeTakeFirst()

/** An intake as it was found. */
export type FoundIntake = NonNullable<Awaited<ReturnType<typeof findIntake>>>

const linked = (tx: ActingTransaction, actor: Actor) =>
  tx.selectFrom('intake').select(['id', 'number', 'received_at as receivedAt', 'text']).where('municipality_code', '=', actor.municipalityCode)

/** The intake another one goes back to (以前の相談), when the actor may see it. */
export const findLinkedIntake = (tx: ActingTransaction, actor: Actor, id: string) => linked(tx, actor).where('id', '=', id).executeTakeFirst()

/** Intakes that go back to this one, the latest first. */
export const listLaterIntakes = (tx: ActingTransaction, actor: Actor, id: string) =>
  linked(tx, actor).where('former_id', '=', id).orderBy('received_at', 'desc').execute()

/** Where the people of a matter are and can be reached, as far as the actor may know. */
export const listWhereabouts = (tx: ActingTransaction, actor: Actor, matterId: string) =>
  tx
    .selectFrom('location')
    .select(['id', 'kind', 'as_written as text', 'person_id as personId', 'subject_id as subjectId', 'may_contact as mayContact'])
    .select((place) => place.ref('whose').$castTo<'person' | 'inquirer'>().as('whose'))
    .where('municipality_code', '=', actor.municipalityCode)
    .where('matter_id', '=', matterId)
    .where('valid_to', 'is', null)
    .orderBy('id')
    .execute()

/** Every place that ever stood on a sheet, with the versions of the sheet it stood in, as far as the actor may know: of whoever came, and of whom it is about. */
export const listPlacesOfSheet = (tx: ActingTransaction, actor: Actor, intakeId: string) =>
  tx
    .selectFrom('location as l')
    .leftJoin('intake_subject as s', (join) => join.onRef('s.municipality_code', '=', 'l.municipality_code').onRef('s.id', '=', 'l.subject_id'))
    .select(['l.kind', 'l.as_written as text', 'l.may_contact as mayContact', 'l.subject_id as subjectId', 's.name_as_heard as name', 's.kana', 's.described_as as describedAs'])
    .select(['l.sheet_from as sheetFrom', 'l.sheet_until as sheetUntil'])
    .where('l.municipality_code', '=', actor.municipalityCode)
    .where('l.matter_id', '=', intakeId)
    .where((place) => place.or([place('l.subject_id', 'is not', null), place('l.whose', '=', 'inquirer')]))
    .orderBy('l.subject_id')
    .orderBy('l.kind')
    .orderBy('l.id')
    .execute()

/** Whether the whereabouts of a matter's people are concealed from the actor. */
export const areWhereaboutsConcealed = async (tx: ActingTransaction, matterId: string): Promise<boolean> => {
  const { rows } = await sql<{ concealed: boolean }>`
    select ${matterId}::uuid in (select app.matters_concealed_from_me()) as concealed`.execute(tx)
  return rows[0]?.concealed === true
}
