import { openDatabase } from './open-database.ts'
import { say } from './say.ts'
import { serve } from './serve.ts'

/** `tsunagi start`: the real thing. */
export const start = async (): Promise<void> => {
  const database = await openDatabase('data', say)
  await serve(database, { practice: false })
}
