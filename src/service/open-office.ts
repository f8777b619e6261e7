import { randomBytes } from 'node:crypto'
import { OperatorFault } from '#platform/words.ts'
import type { Database } from '#store/database.ts'
import { ensureOfficeMembership } from '#store/office.ts'
import { prolongSession, saveSession } from '#store/signin/session.ts'
import type { Office } from './work-for.ts'

/** The office's session is good for a week and renewed by every round: whoever stops the server leaves none behind for long. */
const HOURS = 7 * 24

/** The office of the municipality this server serves (事務局). */
export type OpenedOffice = Office & {
  readonly municipalityCode: string
  /** Begins the session's time anew, also when it had run out: a server that is never restarted never falls silent. */
  readonly renew: () => Promise<void>
  /** Which steps of its last rounds (見回り) could not be done. */
  readonly undone: Set<string>
}

/**
 * Opens the office (事務局): the municipality this server serves, and the one session that works by itself (due days,
 * escalation, the sender's part of a confirmed referral). Its token exists in this process's memory only. `rowSecret`: the secret of this
 * installation by which rows of a list are known again.
 */
export const openOffice = async (database: Database, door: Database, rowSecret: string): Promise<OpenedOffice> => {
  const membership = await ensureOfficeMembership(door)
  if (membership === undefined)
    throw new OperatorFault({
      ja: '市町村の体制（機関と職員）がまだ読み込まれていません。tsunagi setup で読み込んでください。',
      en: 'No municipality (agencies and staff) has been loaded yet. Load one with: tsunagi setup',
    })
  const officeToken = randomBytes(32).toString('base64url')
  await saveSession(door, { ...membership, token: officeToken, kind: 'system', device: 'office', hours: HOURS })
  const renew = (): Promise<void> => prolongSession(door, officeToken, HOURS)
  return { database, officeToken, rowSecret, municipalityCode: membership.municipalityCode, renew, undone: new Set() }
}
