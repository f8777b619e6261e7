/** A connection acting as the owner of the tables, for loading what no signed-in person may write. */
export type OwnerConnection = {
  readonly query: (text: string, values?: unknown[]) => Promise<{ readonly rows: readonly Record<string, unknown>[] }>
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
