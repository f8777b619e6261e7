/** Settings of this program's own, and variables by which PostgreSQL would be led to another server or folder. */
const NOT_FOR_THE_DATABASE = /^(?:PG|TSUNAGI_|DATABASE_URL$)/

/** The environment the database's programs run in: no secret of ours reaches it, and no setting meant for another server. */
export const programEnvironment = (): Record<string, string | undefined> => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !NOT_FOR_THE_DATABASE.test(name))),
  LC_ALL: 'C',
})
