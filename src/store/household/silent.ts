import { sql, type RawBuilder } from 'kysely'

/** When a household (case `s`, matter `m`) was heard from last; from its beginning on, where it never was. */
export const lastHeardOn = sql<string>`(coalesce(s.last_contact_at, m.opened_at) at time zone 'Asia/Tokyo')::date`

/**
 * Whether a case in progress has gone quiet (音沙汰なし), as `standingOf` says: past its agreed rhythm, or past the longest anybody may go unheard.
 * household-silence.db.test.ts holds the two alike.
 */
export const isSilent = (longestSilence: number): RawBuilder<boolean> =>
  sql<boolean>`(s.status = 'open' and app.today() - ${lastHeardOn} > coalesce(s.contact_rhythm_days, ${longestSilence}))`
