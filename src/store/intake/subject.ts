import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { AskedPlace } from '#domain/intake/told-places.ts'
import type { LocationKind } from '#domain/person/codes.ts'
import { birthDateFrom } from '#domain/shared/birth-date.ts'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import { toKatakana } from '#domain/shared/kana.ts'
import { Overtaken } from '#platform/unavailable.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { calledNow } from '../person/called-now.ts'

/** Somebody an intake is about, as they were told of. Undefined means that nobody said. */
export type SubjectTold = {
  readonly describedAs?: string | undefined
  readonly name?: string | undefined
  readonly kana?: string | undefined
  readonly sex?: string | undefined
  readonly birth?: string | undefined
}

/** The columns in which somebody told of is written. */
export const toldColumns = (told: SubjectTold) => {
  const birth = birthDateFrom(told.birth ?? '')
  return {
    described_as: told.describedAs ?? '',
    name_as_heard: told.name ?? null,
    kana: told.kana === undefined ? null : toKatakana(told.kana),
    sex: told.sex ?? null,
    birth_text: told.birth ?? null,
    birth_on: birth.day ?? null,
    birth_year: birth.year ?? null,
    search_key: foldForSearch(`${told.name ?? ''} ${told.kana ?? ''}`),
  }
}

/** Writes somebody an intake is about. */
export const saveSubject = async (
  tx: ActingTransaction,
  actor: Actor,
  subject: SubjectTold & { id: string; intakeId: string; personId?: string | undefined; toldPersonId?: string | undefined },
): Promise<void> => {
  await tx
    .insertInto('intake_subject')
    .values({
      municipality_code: actor.municipalityCode,
      id: subject.id,
      intake_id: subject.intakeId,
      person_id: subject.personId ?? null,
      told_person_id: subject.toldPersonId ?? null,
      ...toldColumns(subject),
    })
    .execute()
}

const ownSubjects = (tx: ActingTransaction, actor: Actor) =>
  tx.updateTable('intake_subject').where('municipality_code', '=', actor.municipalityCode).where('removed_at', 'is', null)

/** Writes anew what is known of a subject. */
export const changeSubject = async (tx: ActingTransaction, actor: Actor, id: string, told: SubjectTold): Promise<void> => {
  await ownSubjects(tx, actor).set(toldColumns(told)).where('id', '=', id).execute()
}

/** Takes a subject nobody has bound to a person off the sheet. It stays in the history, and is found no more. */
export const removeSubject = async (tx: ActingTransaction, actor: Actor, id: string, sheetUntil: number): Promise<void> => {
  await ownSubjects(tx, actor)
    .set({ removed_at: sql<string>`app.now()`, search_key: '' })
    .where('id', '=', id)
    .where('person_id', 'is', null)
    .execute()
  await endWhereabouts(tx, actor, { subjectId: id, sheetUntil })
}

/** Ends places that stood in a sheet up to a version of it: they are found no more, and what they were stays known. */
const endPlaces = (tx: ActingTransaction, actor: Actor, sheetUntil: number) =>
  tx
    .updateTable('location')
    .set({ valid_to: sql<string>`app.today()`, search_key: '', sheet_until: sheetUntil })
    .where('municipality_code', '=', actor.municipalityCode)
    .where('valid_to', 'is', null)

type ToldOf = { readonly subjectId: string; readonly kind?: LocationKind; readonly sheetUntil: number }

/** Ends the whereabouts told of a subject, all of them or those of one kind. */
export const endWhereabouts = async (tx: ActingTransaction, actor: Actor, { subjectId, kind, sheetUntil }: ToldOf): Promise<void> => {
  await endPlaces(tx, actor, sheetUntil)
    .where('subject_id', '=', subjectId)
    .$if(kind !== undefined, (query) => query.where('kind', 'in', kind === undefined ? [] : [kind]))
    .execute()
}

/** Ends the number, the e-mail address or the address of whoever came. */
export const endInquirersPlace = async (tx: ActingTransaction, actor: Actor, sheet: { readonly intakeId: string; readonly sheetUntil: number }, kind: AskedPlace): Promise<void> => {
  await endPlaces(tx, actor, sheet.sheetUntil).where('matter_id', '=', sheet.intakeId).where('whose', '=', 'inquirer').where('kind', '=', kind).execute()
}

/** The household somebody is on record with, as far as the actor may see it: one with open work first. */
const caseOf = sql<{ case_id: string; household_name: string }>`(select q.matter_id as case_id, h.name as household_name
  from matter_person q
    join support_case k on k.municipality_code = q.municipality_code and k.id = q.matter_id
    join household h on h.municipality_code = k.municipality_code and h.id = k.household_id
  where q.municipality_code = s.municipality_code and q.person_id = s.person_id
  order by (k.status = 'closed'), k.number desc limit 1)`

/** The people an intake is about, with the name of those who are known, and the household they are on record with. */
export const listSubjects = (tx: ActingTransaction, actor: Actor, intakeId: string) =>
  tx
    .selectFrom('intake_subject as s')
    .leftJoinLateral(caseOf.as<'c'>('c'), (join) => join.onTrue())
    .select([
      's.id', 's.person_id as personId', 's.described_as as describedAs', 's.name_as_heard as name', 's.kana', 's.sex', 's.birth_text as birth',
      calledNow(sql`s.person_id`).as('personName'),
      sql<boolean>`coalesce(s.person_id in (select app.concealed_among(array(select o.person_id from intake_subject o
        where o.municipality_code = ${actor.municipalityCode} and o.intake_id = ${intakeId}::uuid and o.person_id is not null))), false)`.as('concealed'),
      sql<string | null>`c.case_id`.as('caseId'),
      sql<string | null>`c.household_name`.as('householdName'),
    ])
    .where('s.municipality_code', '=', actor.municipalityCode)
    .where('s.intake_id', '=', intakeId)
    .where('s.removed_at', 'is', null)
    .orderBy('s.id')
    .execute()

/**
 * Says who a subject is. What was heard of where they are goes along, so that concealment reaches it. Whom somebody else has
 * said they are meanwhile, here or where a つなぎ came from, they stay.
 */
export const bindSubject = async (tx: ActingTransaction, actor: Actor, id: string, personId: string): Promise<void> => {
  const { numUpdatedRows } = await ownSubjects(tx, actor).set({ person_id: personId }).where('id', '=', id).where('person_id', 'is', null).executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Overtaken('the subject is bound already')
  await tx
    .updateTable('location')
    .set({ person_id: personId })
    .where('municipality_code', '=', actor.municipalityCode)
    .where('subject_id', '=', id)
    .execute()
}

/** Tells who a subject is wherever a つなぎ has taken them since; answers the records touched. */
export const tellWhoTheyAre = async (tx: ActingTransaction, id: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`select distinct app.tell_who_they_are(${id}::uuid) as id`.execute(tx)
  return rows.map((row) => row.id)
}

/** Takes back who a subject is; answers what stood in the way, empty when nothing did, and the other records it was taken back from. */
export const unbindSubject = async (tx: ActingTransaction, id: string): Promise<{ obstacle: string; touched: readonly string[] }> => {
  const { rows } = await sql<{ obstacle: string; touched: string[] | null }>`select obstacle, touched from app.unbind_subject(${id}::uuid)`.execute(tx)
  return { obstacle: rows[0]?.obstacle ?? 'not_found', touched: rows[0]?.touched ?? [] }
}

/** Remembers that a person is not this subject. */
export const saveNotThisPerson = async (tx: ActingTransaction, actor: Actor, subjectId: string, personId: string): Promise<void> => {
  await tx
    .insertInto('not_this_person')
    .values({ municipality_code: actor.municipalityCode, subject_id: subjectId, person_id: personId, decided_by: actor.membershipId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** What was said of a subject, that somebody is another person, is then said of the person they turned out to be. */
export const copyNotSamePersons = async (tx: ActingTransaction, actor: Actor, subjectId: string, personId: string): Promise<void> => {
  await sql`
    insert into not_same_person (municipality_code, person_id, other_person_id, decided_by, decided_at)
    select n.municipality_code, least(n.person_id, ${personId}::uuid), greatest(n.person_id, ${personId}::uuid), ${actor.membershipId}::uuid, n.decided_at
      from not_this_person n
     where n.municipality_code = ${actor.municipalityCode} and n.subject_id = ${subjectId} and n.person_id <> ${personId}::uuid
    on conflict do nothing`.execute(tx)
}
