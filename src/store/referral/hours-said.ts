import { sql, type RawBuilder } from 'kysely'
import { DUE_RULES, type DueRule } from '#domain/referral/due.ts'

/**
 * Within how many hours a need that left at a moment is answered, or the person met (24〜48時間), as `dueRuleOn` says: by the rule in force on the day it was sent, and by none on a
 * day before the first. hours-said.db.test.ts holds the two alike.
 */
export const hoursSaid = (sentAt: RawBuilder<unknown>, to: keyof DueRule['hours'], rules: readonly DueRule[] = DUE_RULES): RawBuilder<number | null> =>
  sql`case ${sql.join(rules.toReversed().map((rule) => sql`when (${sentAt} at time zone 'Asia/Tokyo')::date >= ${sql.lit(rule.from)}::date then ${sql.lit(rule.hours[to])}`), sql` `)} end`
