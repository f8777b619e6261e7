import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { newId } from '#platform/ids.ts'
import { asActor } from '#store/as-actor.ts'
import { buildCity, given, type City } from '#tests/support/city.ts'
import { agency, CITY, member, rowsIn } from '#tests/support/invented.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const [READER, COLLEAGUE] = ['st40', 'st39']
const BOTH = [true, false] as const

/** A record in everything its range turns on. */
type Kind = {
  readonly sharing: 'readers' | 'agency' | 'team' | 'handlers'
  readonly isOwn: boolean
  readonly isOfMyAgency: boolean
  readonly amNamed: boolean
  readonly isConcealed: boolean
}

const kinds: readonly Kind[] = (['readers', 'agency', 'team', 'handlers'] as const).flatMap((sharing) => BOTH.flatMap((isOwn) =>
  BOTH.flatMap((isOfMyAgency) => BOTH.flatMap((amNamed) => BOTH.map((isConcealed) => ({ sharing, isOwn, isOfMyAgency, amNamed, isConcealed }))))))

/** The rule in words: one's own always; of others', what is shared with me. */
const isMineToRead = ({ sharing, isOwn, isOfMyAgency, amNamed, isConcealed }: Kind): boolean =>
  isOwn || { readers: true, agency: isOfMyAgency, team: amNamed, handlers: !isConcealed }[sharing]

/** A case of the reader's agency, held by a colleague, in which the reader is named or not, and somebody concealed from them or not. */
const openMatter = async (amNamed: boolean, isConcealed: boolean): Promise<string> => {
  const rowsOf = rowsIn(() => city)
  const { caseId: id } = given(await (await city.as(COLLEAGUE)).does('openCase', { name: '窓口に来た人', nobodyYet: true }))
  if (amNamed) await rowsOf(`insert into matter_team (municipality_code, id, matter_id, membership_id, part, reason, valid_from) values ($1, $2, $3, $4, 'member', '担当', now() - interval '1 day')`, [CITY, newId(), id, member(READER)])
  if (isConcealed) await rowsOf(`insert into matter_person (municipality_code, matter_id, person_id, part) select $1, $2, person_id, 'subject' from concealment where id = $3`, [CITY, id, demoId('concealment/1')])
  return id
}

const write = async (matterId: string, kind: Kind): Promise<string> => {
  const id = newId()
  await rowsIn(() => city)(`insert into contact_record (municipality_code, id, matter_id, happened_at, method, membership_id, agency_id, sharing, facts) values ($1, $2, $3, now(), 'M1', $4, $5, $6, '訪ねた')`,
    [CITY, id, matterId, member(kind.isOwn ? READER : COLLEAGUE), agency(kind.isOfMyAgency ? 'AG07' : 'AG06'), kind.sharing])
  return id
}

it('a record is within the range of a search exactly when the policy lets it be read, in whatever it is shared, by whom and of whom', { timeout: 300_000 }, async () => {
  const written = new Map<string, Kind>()
  for (const amNamed of BOTH)
    for (const isConcealed of BOTH) {
      const matterId = await openMatter(amNamed, isConcealed)
      for (const kind of kinds.filter((one) => one.amNamed === amNamed && one.isConcealed === isConcealed)) written.set(await write(matterId, kind), kind)
    }
  await city.database.admin.query(`create function app.within_my_range() returns setof uuid language sql stable security definer set search_path = pg_catalog, public
      as 'select r.id from contact_record r where app.is_within(r, app.my_range())'; grant execute on function app.within_my_range() to tsunagi_app`)
  const { token } = await city.as(READER)
  const [within, readable] = await asActor(city.office.database, { token, purpose: 'consultation' }, async (tx) => [
    (await sql<{ id: string }>`select r as id from app.within_my_range() r`.execute(tx)).rows, (await sql<{ id: string }>`select id from contact_record`.execute(tx)).rows,
  ])
  const kindsOf = (rows: readonly { readonly id: string }[]) => rows.flatMap(({ id }) => written.get(id) ?? []).map((kind) => JSON.stringify(kind)).toSorted()
  const expected = kinds.filter(isMineToRead).map((kind) => JSON.stringify(kind)).toSorted()
  expect(written.size).toBe(64)
  expect(kindsOf(readable)).toEqual(expected)
  expect(kindsOf(within)).toEqual(expected)
})
