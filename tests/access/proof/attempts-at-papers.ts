import type { RuleInWords } from '../oracle/rule-in-words.ts'
import { at } from '../oracle/facts.ts'
import { idOf } from '../world/row.ts'
import { agencyId, type Actor } from '../world/staff.ts'
import { adding, FRESH, type Attempt } from './adding.ts'

/** A record of one's own, and one of somebody else's, that can be corrected. */
const correctable = (rule: RuleInWords, actor: Actor): readonly string[] => {
  const idsOf = (membershipId: string): readonly string[] =>
    rule.facts.where('contact_record', 'membership_id', membershipId).filter((_, n) => n % 40 === 0).flatMap((row) => at(row, 'id') ?? []).slice(0, 4)
  return [...idsOf(actor.membershipId), ...idsOf(idOf('membership', 0)), ...idsOf(idOf('membership', 9))]
}

/** The office's own papers: corrections, what was done about texts that tell a place, checks of the journal, the daily count, templates, keys of drafts. */
export const attemptsAtPapers = (rule: RuleInWords, actor: Actor): readonly Attempt[] => {
  const me = actor.membershipId
  const other = idOf('membership', me === idOf('membership', 12) ? 13 : 12)
  return [
    ...[...new Set(correctable(rule, actor))].flatMap((id) => [me, other].map((by) => adding(rule, 'contact_record_revision', { record_id: id, version: 90, body: '{}', changed_by: by }))),
    ...[me, other, null].flatMap((by) => [
      adding(rule, 'journal_check', { id: FRESH, asked_by: by, ended_at: null }),
      adding(rule, 'journal_check', { id: FRESH, asked_by: by, ended_at: '2026-03-30' }),
      adding(rule, 'reconciliation_run', { id: FRESH, run_on: '2026-03-01', ran_by: by, open: 0, dropped: 0, without_holder: 0, findings: '[]' }),
    ]),
    ...rule.facts.where('concealment', 'reason', '支援措置').filter((_, n) => n % 7 === 0).slice(0, 12).flatMap((concealment) => [me, other].map((by) =>
      adding(rule, 'settled_text', { id: FRESH, concealment_id: at(concealment, 'id'), kind: 'referral', text_id: FRESH, told: 'x', membership_id: by, settled_at: '2026-03-01', note: 'x' }))),
    ...(['mine', 'theirs', 'endedToMine', 'elsewhere'] as const).map((name) => adding(rule, 'record_template', { id: FRESH, agency_id: agencyId(name), name: 'x', saved_by: me })),
    ...[actor.staffId, idOf('staff', 12), idOf('staff', 40)]
      .filter((staffId) => rule.facts.one('draft_key', 'staff_id', staffId) === undefined)
      .map((staffId) => adding(rule, 'draft_key', { staff_id: staffId, key: `\\x${'00'.repeat(32)}` })),
  ]
}
