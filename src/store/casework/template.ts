import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** What a template puts into a new record. */
export type TemplateText = {
  readonly name: string
  readonly method: string | null
  readonly facts: string
  readonly ownWords: string
  readonly judgement: string
  readonly nextStep: string
}

const shown = ['id', 'version', 'name', 'method', 'facts', 'own_words as ownWords', 'judgement', 'next_step as nextStep'] as const

const valuesOf = (template: TemplateText) => ({
  name: template.name,
  method: template.method,
  facts: template.facts,
  own_words: template.ownWords,
  judgement: template.judgement,
  next_step: template.nextStep,
})

/** The templates of the actor's agency that are in use. */
export const listTemplates = (tx: ActingTransaction, actor: Actor) =>
  tx
    .selectFrom('record_template')
    .select(shown)
    .where('municipality_code', '=', actor.municipalityCode)
    .where('ended_at', 'is', null)
    .orderBy(sql`app.kana_order(name) collate "C"`)
    .orderBy('id')
    .execute()

/** A template in use; `undefined` when it is absent or another agency's. */
export const findTemplate = (tx: ActingTransaction, actor: Actor, id: string) =>
  tx
    .selectFrom('record_template')
    .select(shown)
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()

/** Writes a template of the actor's agency. */
export const saveTemplate = async (tx: ActingTransaction, actor: Actor, template: TemplateText & { id: string }): Promise<void> => {
  await tx
    .insertInto('record_template')
    .values({ municipality_code: actor.municipalityCode, id: template.id, agency_id: actor.agencyId, saved_by: actor.membershipId, ...valuesOf(template) })
    .execute()
}

/** Writes a template anew or ends it, if it still is the version the writer saw. */
export const changeTemplate = async (tx: ActingTransaction, actor: Actor, which: { id: string; version: number }, change: TemplateText | 'end') => {
  const result = await tx
    .updateTable('record_template')
    .set({ ...(change === 'end' ? { ended_at: sql<string>`app.now()` } : valuesOf(change)), saved_by: actor.membershipId, version: sql`version + 1` })
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', which.id)
    .where('version', '=', which.version)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
