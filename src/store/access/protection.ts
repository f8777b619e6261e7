import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { calledInOrder, calledNow } from '../person/called-now.ts'

const answerOf = async <Obstacle extends string>(tx: ActingTransaction, call: RawBuilder<unknown>): Promise<Obstacle | 'not_found' | ''> => {
  const { rows } = await sql<{ obstacle: Obstacle | 'not_found' | '' }>`select ${call} as obstacle`.execute(tx)
  return rows[0]?.obstacle ?? 'not_found'
}

/** Restricts a matter (閲覧制限) with a reason, or lifts the restriction without one. */
export const setRestriction = (tx: ActingTransaction, asked: { matterId: string; version: number; reason: string | null }) =>
  answerOf<'stale_version'>(tx, sql`app.restrict_matter(${asked.matterId}, ${asked.reason}, ${asked.version})`)

/** Conceals where somebody is (住所秘匿). */
export const saveConcealment = (tx: ActingTransaction, fresh: { id: string; personId: string; reason: string; reviewOn: string; handlers: readonly string[] }) =>
  answerOf<'already_concealed' | 'handler_not_fit' | 'two_handlers_needed'>(
    tx, sql`app.conceal_person(${fresh.id}, ${fresh.personId}, ${fresh.reason}, ${fresh.reviewOn}::date, ${[...fresh.handlers]}::uuid[])`)

/** The records somebody stands in, as far as the actor reads them: what was decided about them was decided there, too. */
export const listMattersAbout = async (tx: ActingTransaction, personId: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`select p.matter_id as id from matter_person p
    where p.municipality_code = (select app.my_municipality()) and p.person_id = ${personId}::uuid order by p.matter_id`.execute(tx)
  return rows.map((row) => row.id)
}

/** Names one more handler (取扱者) of a concealment. */
export const saveHandler = (tx: ActingTransaction, concealmentId: string, membershipId: string) =>
  answerOf<'handler_not_fit'>(tx, sql`app.name_handler(${concealmentId}, ${membershipId})`)

/** Notes that a handler asks for the release of a concealment. */
export const saveReleaseRequest = (tx: ActingTransaction, asked: { concealmentId: string; version: number; reason: string }) =>
  answerOf<'stale_version'>(tx, sql`app.ask_release(${asked.concealmentId}, ${asked.reason}, ${asked.version})`)

/** Releases a concealment, as the second handler. */
export const saveRelease = (tx: ActingTransaction, concealmentId: string, version: number) =>
  answerOf<'release_not_asked' | 'second_handler_needed' | 'stale_version'>(tx, sql`app.release_concealment(${concealmentId}, ${version})`)

/** Moves the day on which a handler looks at a concealment again, if it still is the version they saw. */
export const moveConcealmentReview = async (tx: ActingTransaction, actor: Actor, which: { concealmentId: string; version: number }, reviewOn: string) => {
  const result = await tx
    .updateTable('concealment')
    .set({ review_on: reviewOn, reviewed_at: sql<string>`app.now()`, version: sql`version + 1` })
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', which.concealmentId)
    .where('version', '=', which.version)
    .where('released_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** A living concealment the actor handles, as it stands; `undefined` otherwise. */
export const findHandledConcealment = (tx: ActingTransaction, actor: Actor, id: string) =>
  tx
    .selectFrom('concealment')
    .select(['id as concealmentId', 'version', 'review_on as reviewOn', 'release_reason as releaseReason'])
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', id)
    .where('released_at', 'is', null)
    .where(sql<boolean>`app.handles(id)`)
    .executeTakeFirst()

/** The living concealment of a person as the actor may know it: its reasons are for handlers. */
export const findConcealmentOf = async (tx: ActingTransaction, actor: Actor, personId: string) => {
  const { rows } = await sql<{
    id: string; version: number; reason: string | null; since: string; reviewOn: string; iHandle: boolean
    releaseAskedByName: string | null; releaseReason: string | null; iAskedRelease: boolean
  }>`
    select c.id, c.version, case when app.handles(c.id) then c.reason end as reason, c.concealed_from as since, c.review_on as "reviewOn",
      app.handles(c.id) as "iHandle", f.name as "releaseAskedByName", case when app.handles(c.id) then c.release_reason end as "releaseReason",
      coalesce(m.staff_id = ${actor.staffId}, false) as "iAskedRelease"
    from concealment c
      left join membership m on m.municipality_code = c.municipality_code and m.id = c.release_asked_by
      left join staff f on f.municipality_code = m.municipality_code and f.id = m.staff_id
    where c.municipality_code = ${actor.municipalityCode} and c.person_id = ${personId} and c.released_at is null and c.concealed_from <= app.now()
    order by c.concealed_from limit 1`.execute(tx)
  return rows[0]
}

/** A colleague whom one may ask, and by which telephone. */
type ToAsk = { membershipId: string; who: string; agencyName: string; agencyPhone: string | null }

/** Who may conceal a person (秘匿を決める人), as far as the actor may name them. */
export const listDeciders = async (tx: ActingTransaction, personId: string): Promise<readonly ToAsk[]> => {
  const { rows } = await sql<ToAsk>`
    select membership_id as "membershipId", who, agency_name as "agencyName", agency_phone as "agencyPhone" from app.who_may_conceal(${personId}::uuid)`.execute(tx)
  return rows
}

const handlersOf = async (tx: ActingTransaction, actor: Actor, concealmentIds: readonly string[]) => {
  const { rows } = await sql<ToAsk & { readonly concealmentId: string }>`
    select h.concealment_id as "concealmentId", h.membership_id as "membershipId", f.name as who, a.short_name as "agencyName", a.phone as "agencyPhone"
    from concealment_handler h
      join membership m on m.municipality_code = h.municipality_code and m.id = h.membership_id
      join staff f on f.municipality_code = m.municipality_code and f.id = m.staff_id
      join agency a on a.municipality_code = m.municipality_code and a.id = m.agency_id
    where h.municipality_code = ${actor.municipalityCode} and h.concealment_id = any (${[...concealmentIds]}::uuid[]) and app.in_force(h.valid_from, h.valid_to)
    order by app.kana_order(f.kana) collate "C", h.membership_id`.execute(tx)
  return Map.groupBy(rows.map(({ concealmentId, ...handler }) => ({ concealmentId, handler })), (one) => one.concealmentId)
}

/** Who handles a concealment. */
export const listHandlers = async (tx: ActingTransaction, actor: Actor, concealmentId: string): Promise<readonly ToAsk[]> =>
  ((await handlersOf(tx, actor, [concealmentId])).get(concealmentId) ?? []).map((one) => one.handler)

/** Who of a matter is concealed, as far as the reader may know, each with the handlers (取扱者) who are to be asked. */
export const listConcealmentsIn = async (tx: ActingTransaction, actor: Actor, matterId: string) => {
  const { rows } = await sql<{ id: string; personId: string; name: string }>`
    select c.id, c.person_id as "personId", coalesce(${calledNow(sql`c.person_id`)}, '') as name
    from concealment c where c.municipality_code = ${actor.municipalityCode} and c.concealed_from <= app.now() and c.released_at is null and c.person_id in (
      select p.person_id from matter_person p where p.municipality_code = c.municipality_code and p.matter_id = ${matterId}::uuid
      union select h.person_id from support_case s join household_member h on h.municipality_code = s.municipality_code and h.household_id = s.household_id
        where s.municipality_code = c.municipality_code and s.id = ${matterId}::uuid and coalesce(h.valid_to, 'infinity') > app.today())
    order by ${calledInOrder(sql`c.person_id`)} collate "C" nulls last, name, c.id`.execute(tx)
  const handlers = await handlersOf(tx, actor, rows.map((one) => one.id))
  return rows.map(({ id, ...whom }) => ({ ...whom, handlers: (handlers.get(id) ?? []).map((one) => one.handler) }))
}
