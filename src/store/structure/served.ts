import type { OwnerConnection } from './owner-connection.ts'

/** What lies in a database already: which municipality, and how much of a structure. */
export type Lying = {
  readonly code: string
  readonly name: string
  readonly practice: boolean
  readonly areas: number
  readonly agencies: number
  readonly windows: number
  readonly closingDays: number
  readonly towns: number
  readonly staff: number
  readonly duties: number
}

/** The municipalities that lie in a database, with how much of a structure each has; the office's own part is not counted. */
export const listLying = async (connection: OwnerConnection): Promise<readonly Lying[]> => {
  const { rows } = await connection.query(`
    select m.municipality_code as code, m.name, m.is_practice as practice,
      (select count(*)::int from area a where a.municipality_code = m.municipality_code) as areas,
      (select count(*)::int from agency a where a.municipality_code = m.municipality_code) as agencies,
      (select count(*)::int from consultation_window w where w.municipality_code = m.municipality_code) as windows,
      (select count(*)::int from closing_day d where d.municipality_code = m.municipality_code) as "closingDays",
      (select count(*)::int from town t where t.municipality_code = m.municipality_code) as towns,
      (select count(*)::int from staff s where s.municipality_code = m.municipality_code and s.code <> 'office') as staff,
      (select count(*)::int from membership b where b.municipality_code = m.municipality_code and b.role <> 'system') as duties
    from municipality m order by m.municipality_code`)
  return rows as unknown as readonly Lying[]
}

/** Staff who lie in a database and whom a file no longer names: they stay, and whoever loads is told. */
export const listUnnamedStaff = async (connection: OwnerConnection, code: string, named: readonly string[]): Promise<readonly string[]> => {
  const { rows } = await connection.query(
    `select code || ' ' || name as who from staff where municipality_code = $1 and code <> 'office' and code <> all ($2::text[]) order by app.kana_order(kana) collate "C" nulls last, code`,
    [code, [...named]],
  )
  return rows.map((row) => (row as { who: string }).who)
}
