import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ListedIntake } from '#domain/intake/import/check-rows.ts'
import { standsOpen } from '#domain/intake/import/ending.ts'
import { receiverOf } from '#domain/intake/import/in-charge.ts'
import { placeKeys } from '#domain/shared/place-key.ts'
import type { ActingTransaction } from '#store/as-actor.ts'
import { inquirerKeyOf, searchTextOf } from '#store/intake/save-intake.ts'
import { importKeysOf } from './known-rows.ts'
import { toldColumns } from '#store/intake/subject.ts'

/** A row of a list on its way to becoming an intake: with the identifiers its parts get. */
export type NewListedIntake = {
  readonly id: string
  readonly number: number
  readonly receivedAt: string
  readonly listed: ListedIntake
  /** Somebody concealed whom its bearer knows it to be about. */
  readonly personId: string | undefined
  /** Who of the staff took it, where its list names one of them. */
  readonly receivedBy: string | undefined
  /** Who of the staff in office is in charge of it, where its list names one of them. */
  readonly inCharge: string | undefined
  readonly ids: Readonly<Record<'team' | 'subject' | 'phone' | 'email' | 'address' | 'inquirerPhone' | 'inquirerEmail' | 'inquirerAddress', string>>
}

/** What all intakes of a list share. */
export type ListBeingSaved = { readonly batchId: string; readonly openedAt: string; readonly source: string; readonly rowSecret: string }

const matterRow = (actor: Actor, { openedAt }: ListBeingSaved) => (one: NewListedIntake) => ({
  municipality_code: actor.municipalityCode, id: one.id, kind: 'intake', accountable_agency_id: actor.agencyId, opened_at: openedAt,
  closed_at: standsOpen(one.listed.ending) ? null : openedAt,
})

const teamRow = (actor: Actor, { openedAt }: ListBeingSaved, unfit: ReadonlySet<string>) => ({ id, ids, inCharge }: NewListedIntake) => ({
  municipality_code: actor.municipalityCode, id: ids.team, matter_id: id, membership_id: unfit.has(id) ? actor.membershipId : (inCharge ?? actor.membershipId), part: 'lead', reason: 'intake',
  valid_from: openedAt,
})

/** What a list says of an ending is the list's: nobody here decided it, and no つなぎ or case is made of it. Only of what is over was anybody looked after (followed_up_at). */
const endingColumns = ({ listed: { ending }, receivedAt }: NewListedIntake) => {
  const at = ending === undefined ? null : (ending.endedAt ?? receivedAt)
  return {
    ended_by_import: ending !== undefined, outcome: ending?.outcome ?? null, outcome_note: ending?.note ?? '', outcome_at: at,
    followed_up_at: ending?.isOver === true && (ending.outcome === 'watched' || ending.outcome === 'emergency') ? at : null,
  }
}

const intakeRow = (actor: Actor, { batchId, rowSecret }: ListBeingSaved) => (one: NewListedIntake) => {
  const { id, number, receivedAt, listed } = one
  return {
    municipality_code: actor.municipalityCode, id, number, import_batch_id: batchId, received_by: one.receivedBy ?? actor.membershipId, received_at: receivedAt,
    received_by_told: one.receivedBy === undefined ? (receiverOf(listed.words) ?? '') : '', import_keys: importKeysOf(listed, rowSecret),
    channel: listed.channel ?? null, route: listed.route ?? null, inquirer_name: listed.words.inquirerName ?? null, inquirer_anonymous: listed.isAnonymous,
    inquirer_relation: listed.words.inquirerRelation ?? null, text: listed.text, heard: listed.words.heard ?? '',
    judgement: listed.words.judgement ?? '', own_words: listed.words.ownWords ?? '', boxes: [...listed.boxes], worst_box: listed.worstBox ?? null,
    urgency: listed.urgency ?? null, consent: listed.consent, next_contact_on: listed.nextContactOn ?? null,
    search_text: searchTextOf({ text: listed.text, heard: '', judgement: '', ownWords: '', ...listed.words }),
    inquirer_key: inquirerKeyOf(listed.words.inquirerName), ...endingColumns(one),
  }
}

const subjectRows = (actor: Actor) => ({ id, ids, personId, listed: { words, sex } }: NewListedIntake) => {
  const told = [words.describedAs, words.name, words.kana, words.sex, words.birth, words.phone, words.email, words.address]
  if (personId === undefined && told.every((word) => word === undefined)) return []
  return [{ municipality_code: actor.municipalityCode, id: ids.subject, intake_id: id, person_id: personId ?? null, ...toldColumns({ ...words, sex }) }]
}

const personRows = (actor: Actor) => ({ id, personId }: NewListedIntake) =>
  personId === undefined ? [] : [{ municipality_code: actor.municipalityCode, matter_id: id, person_id: personId, part: 'subject' }]

const placeRows = (actor: Actor, { source }: ListBeingSaved) => ({ id, ids, personId, listed: { words } }: NewListedIntake) =>
  ([
    { id: ids.phone, subject_id: ids.subject, person_id: personId ?? null, kind: 'phone', whose: 'person', text: words.phone },
    { id: ids.email, subject_id: ids.subject, person_id: personId ?? null, kind: 'email', whose: 'person', text: words.email },
    { id: ids.address, subject_id: ids.subject, person_id: personId ?? null, kind: 'address', whose: 'person', text: words.address },
    { id: ids.inquirerPhone, subject_id: null, person_id: null, kind: 'phone', whose: 'inquirer', text: words.inquirerPhone },
    { id: ids.inquirerEmail, subject_id: null, person_id: null, kind: 'email', whose: 'inquirer', text: words.inquirerEmail },
    { id: ids.inquirerAddress, subject_id: null, person_id: null, kind: 'address', whose: 'inquirer', text: words.inquirerAddress },
  ] as const).flatMap(({ text, ...place }) =>
    text === undefined ? [] : [{ ...place, municipality_code: actor.municipalityCode, matter_id: id, as_written: text, ...placeKeys(place.kind, text), source }],
  )

const ROWS_AT_ONCE = 500

const inPortions = async <R>(rows: readonly R[], save: (portion: R[]) => Promise<unknown>): Promise<void> => {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) await save(rows.slice(at, at + ROWS_AT_ONCE))
}

/** Rows about a person on record whom whoever is in charge must not meet there (利益相反): they come to whoever takes the list in. */
const unfitRows = async (tx: ActingTransaction, intakes: readonly NewListedIntake[]): Promise<ReadonlySet<string>> => {
  const bound = intakes.flatMap(({ id, personId, inCharge }) => (personId === undefined || inCharge === undefined ? [] : [{ id, member: inCharge }]))
  const { rows } = await sql<{ id: string }>`
    select u.id from unnest(${bound.map((one) => one.id)}::uuid[], ${bound.map((one) => one.member)}::uuid[]) u (id, member)
    where not app.is_fit_for_matter(u.id, u.member)`.execute(tx)
  return new Set(rows.map((one) => one.id))
}

/** Who is watched on (見守り) is watched by whoever leads the row: nobody is watched by nobody in particular. */
const nameWatchers = async (tx: ActingTransaction, actor: Actor, { batchId }: ListBeingSaved): Promise<void> => {
  await sql`
    update intake i set watched_by = f.name
    from matter_team t join membership b on b.municipality_code = t.municipality_code and b.id = t.membership_id
      join staff f on f.municipality_code = b.municipality_code and f.id = b.staff_id
    where i.municipality_code = ${actor.municipalityCode} and i.import_batch_id = ${batchId} and i.outcome = 'watched' and i.followed_up_at is null
      and t.municipality_code = i.municipality_code and t.matter_id = i.id and t.part = 'lead'`.execute(tx)
}

/**
 * Each row stands on the day of whoever is in charge of it (主担当). Last of all, for whom it is about decides who may. Answers how many of them its list gives to a colleague who must
 * not have it.
 */
const seatLeads = async (tx: ActingTransaction, actor: Actor, list: ListBeingSaved, intakes: readonly NewListedIntake[]): Promise<number> => {
  const unfit = await unfitRows(tx, intakes)
  await inPortions(intakes.map(teamRow(actor, list, unfit)), (rows) => tx.insertInto('matter_team').values(rows).execute())
  await nameWatchers(tx, actor, list)
  return intakes.filter(({ id, inCharge }) => unfit.has(id) && inCharge !== actor.membershipId).length
}

/** Writes the intakes of a list, each a matter of its own at the actor's agency, some hundreds at once. Answers how many came to the actor instead of whom the list names. */
export const saveListedIntakes = async (tx: ActingTransaction, actor: Actor, list: ListBeingSaved, intakes: readonly NewListedIntake[]): Promise<number> => {
  await inPortions(intakes.map(matterRow(actor, list)), (rows) => tx.insertInto('matter').values(rows).execute())
  await inPortions(intakes.map(intakeRow(actor, list)), (rows) => tx.insertInto('intake').values(rows).execute())
  await inPortions(intakes.flatMap(subjectRows(actor)), (rows) => tx.insertInto('intake_subject').values(rows).execute())
  await inPortions(intakes.flatMap(personRows(actor)), (rows) => tx.insertInto('matter_person').values(rows).execute())
  await inPortions(intakes.flatMap(placeRows(actor, list)), (rows) => tx.insertInto('location').values(rows).execute())
  return seatLeads(tx, actor, list, intakes)
}

/** Takes the numbers of a whole list at once; answers the first. */
export const takeNumbers = async (tx: ActingTransaction, fiscalYear: number, howMany: number): Promise<number> => {
  const { rows } = await sql<{ first: number }>`select app.next_number('intake', ${fiscalYear}, ${howMany}) as first`.execute(tx)
  return Number(rows[0]?.first)
}
