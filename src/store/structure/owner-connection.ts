/** A connection acting as the owner of the tables, for loading what no signed-in person may write. */
export type OwnerConnection = {
  readonly query: (text: string, values?: unknown[]) => Promise<{ readonly rows: readonly Record<string, unknown>[] }>
}

/** Writes into the journal what was done from the command line, by whoever runs the server. */
export const journalAsOwner = async (connection: OwnerConnection, municipalityCode: string, operation: string): Promise<void> => {
  await connection.query(
    `select app.journal_at_door($1, null, $2, 'done', '{"by": "command_line"}'::jsonb, gen_random_uuid())`,
    [municipalityCode, operation],
  )
}

/** Does everything or nothing. */
export const inOneTransaction = async <T>(connection: OwnerConnection, work: () => Promise<T>): Promise<T> => {
  await connection.query('begin')
  try {
    const done = await work()
    await connection.query('commit')
    return done
  } catch (fault) {
    await connection.query('rollback')
    throw fault
  }
}
