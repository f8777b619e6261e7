import { idsAskedIn } from '#domain/journal/asked.ts'
import type { PurposeOfUse } from '#domain/journal/purpose.ts'
import { newId } from '#platform/ids.ts'
import { asActor } from '#store/as-actor.ts'
import { journalUnheard } from '#store/journal/unheard.ts'
import type { Office } from '../work-for.ts'

/** A call that nobody acting made: with which session, for what, how it was refused, and the message if it was read. */
export type Unheard = {
  readonly token: string
  readonly operation: string
  readonly purpose: PurposeOfUse
  readonly problem: string
  readonly message: unknown
  /** How many such calls before it were counted and not written down one by one. */
  readonly unwritten: number
}

/** Notes a call that was refused before anybody was acting (受け付けなかった呼出し); the office writes it down. */
export const noteUnheard = (office: Office, call: Unheard): Promise<void> =>
  asActor(office.database, { token: office.officeToken, purpose: call.purpose }, async (tx, actor) => {
    if (actor === undefined) return
    const { subjects, unnamed } = idsAskedIn(call.message)
    const detail = { problem: call.problem, ...(unnamed > 0 && { unnamed }), ...(call.unwritten > 0 && { unwritten: call.unwritten }) }
    const { token, operation, purpose } = call
    await journalUnheard(tx, { token, operation, purpose, subjects, detail, requestId: newId() })
  })
