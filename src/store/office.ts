import { createHash } from 'node:crypto'
import pg from 'pg'
import type { DatabaseSettings } from '#platform/database.ts'

const lastingId = (text: string): string => {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The membership the office itself acts in, made when it is not there yet. Throws when no municipality is loaded. */
export const ensureOfficeMembership = async (
  admin: DatabaseSettings,
): Promise<{ municipalityCode: string; staffId: string; membershipId: string }> => {
  const client = new pg.Client(admin)
  await client.connect()
  try {
    await client.query('begin')
    await client.query('set local role tsunagi_owner')
    const { rows } = await client.query<{ municipality_code: string; agency: string }>(
      `select municipality_code, coordinating_agency_id as agency from municipality
       where coordinating_agency_id is not null order by municipality_code limit 1`,
    )
    const found = rows[0]
    if (found === undefined) throw new Error('市町村の体制がまだ読み込まれていません / no municipality has been loaded yet')
    const code = found.municipality_code
    const staffId = lastingId(`${code}/office/staff`)
    const membershipId = lastingId(`${code}/office/membership`)
    await client.query(
      `insert into staff (municipality_code, id, code, name, kana) values ($1, $2, 'office', '事務局（自動）', 'ジムキョク')
       on conflict do nothing`,
      [code, staffId],
    )
    await client.query(
      `insert into membership (municipality_code, id, staff_id, agency_id, role, valid_from)
       values ($1, $2, $3, $4, 'system', '2000-01-01') on conflict (municipality_code, id) do nothing`,
      [code, membershipId, staffId, found.agency],
    )
    await client.query('commit')
    return { municipalityCode: code, staffId, membershipId }
  } finally {
    await client.end()
  }
}
