import type pg from 'pg'

/** Somebody at work in the city of the benchmark, and what lies on their desk. */
export type Desk = { readonly staffId: string; readonly token: string; readonly caseIds: readonly string[]; readonly intakeIds: readonly string[]; readonly otherAgencyId: string }

const DESKS = `
  select m.staff_id as "staffId", m.id as "membershipId",
    array(select c.id from matter c where c.municipality_code = m.municipality_code and c.kind = 'support_case' and c.closed_at is null
      and c.accountable_agency_id = m.agency_id order by c.id limit 60) as "caseIds",
    array(select c.id from matter c where c.municipality_code = m.municipality_code and c.kind = 'intake' and c.closed_at is null
      and c.accountable_agency_id = m.agency_id order by c.id limit 60) as "intakeIds",
    (select a.id from agency a where a.municipality_code = m.municipality_code and a.id <> m.agency_id order by a.code limit 1) as "otherAgencyId"
  from membership m where m.role = 'counsellor' order by m.id limit $1`

/** The first so many counsellors with what they may open; their sessions are opened by the caller. */
export const readDesks = async (
  client: pg.Client,
  many: number,
  openSession: (staffId: string) => Promise<string>,
): Promise<readonly Desk[]> => {
  const { rows } = await client.query<Omit<Desk, 'token'>>(DESKS, [many])
  return Promise.all(rows.map(async (row) => ({ ...row, token: await openSession(row.staffId) })))
}
