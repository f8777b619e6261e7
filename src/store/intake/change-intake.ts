import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** What may be written anew on an open intake. */
export type IntakeText = {
  readonly text: string
  readonly heard: string
  readonly judgement: string
  readonly ownWords: string
  readonly boxes: readonly string[]
  readonly worstBox?: string | undefined
  readonly urgency: string
}

/** Writes the sheet anew, if it still is the version the writer saw. */
export const changeIntakeText = async (
  tx: ActingTransaction,
  actor: Actor,
  which: { id: string; version: number },
  sheet: IntakeText,
): Promise<boolean> => {
  const result = await tx
    .updateTable('intake')
    .set({
      text: sheet.text,
      heard: sheet.heard,
      judgement: sheet.judgement,
      own_words: sheet.ownWords,
      boxes: [...sheet.boxes],
      worst_box: sheet.worstBox ?? null,
      urgency: sheet.urgency,
      search_text: foldForSearch(`${sheet.text} ${sheet.heard} ${sheet.judgement} ${sheet.ownWords}`),
      version: sql`version + 1`,
    })
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', which.id)
    .where('version', '=', which.version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Writes how an intake ended, if it still is the version the writer saw. */
export const saveOutcome = async (
  tx: ActingTransaction,
  actor: Actor,
  which: { id: string; version: number },
  ending: { outcome: string; note: string; at: string; caseId: string | null },
): Promise<boolean> => {
  const result = await tx
    .updateTable('intake')
    .set({
      outcome: ending.outcome,
      outcome_note: ending.note,
      outcome_at: ending.at,
      case_id: ending.caseId,
      version: sql`version + 1`,
    })
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', which.id)
    .where('version', '=', which.version)
    .where('outcome', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
