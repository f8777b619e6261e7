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

/** Does something and keeps it, or not, as the work itself says in the end. */
export const orNothing = async <T>(connection: OwnerConnection, work: () => Promise<{ readonly keep: boolean; readonly answer: T }>): Promise<T> => {
  await connection.query('begin')
  try {
    const { keep, answer } = await work()
    await connection.query(keep ? 'commit' : 'rollback')
    return answer
  } catch (fault) {
    await connection.query('rollback')
    throw fault
  }
}

/** Does everything or nothing. */
export const inOneTransaction = <T>(connection: OwnerConnection, work: () => Promise<T>): Promise<T> =>
  orNothing(connection, async () => ({ keep: true, answer: await work() }))
