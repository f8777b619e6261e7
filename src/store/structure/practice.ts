import type { OwnerConnection } from './owner-connection.ts'

/** Which kinds of municipality lie in a database: real ones, and invented ones for practising (練習用). */
export const countMunicipalities = async (connection: OwnerConnection): Promise<{ readonly real: number; readonly practice: number }> => {
  const { rows } = await connection.query(
    'select count(*) filter (where not is_practice)::int as real, count(*) filter (where is_practice)::int as practice from municipality',
  )
  return { real: Number(rows[0]?.['real']), practice: Number(rows[0]?.['practice']) }
}

/** From here on the connection acts as the owner of the tables. */
export const actAsOwner = async (connection: OwnerConnection): Promise<void> => {
  await connection.query('set role tsunagi_owner')
}
