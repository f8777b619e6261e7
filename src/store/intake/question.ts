import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '../as-actor.ts'

const questions = (tx: ActingTransaction, actor: Actor) =>
  tx
    .selectFrom('intake_question')
    .select(['id', 'code', 'edition', 'label', 'kind', 'choices', 'position', 'valid_from as validFrom', 'valid_to as validTo'])
    .where('municipality_code', '=', actor.municipalityCode)
    .orderBy('position')
    .orderBy('edition')
    .orderBy('id')

/** The questions the municipality asks now, in order. */
export const listQuestionsInForce = (tx: ActingTransaction, actor: Actor) => questions(tx, actor).where('valid_to', 'is', null).execute()

/** Every edition of every question there ever was. */
export const listAllQuestions = (tx: ActingTransaction, actor: Actor) => questions(tx, actor).execute()

/** One edition of a question. */
export const findQuestion = (tx: ActingTransaction, actor: Actor, id: string) => questions(tx, actor).where('id', '=', id).executeTakeFirst()

/** Writes an edition of a question. */
export const saveQuestion = async (
  tx: ActingTransaction,
  actor: Actor,
  question: { id: string; code: string; edition: number; label: string; kind: string; choices: readonly string[]; position: number; from: string },
): Promise<void> => {
  const { choices, from, ...rest } = question
  await tx
    .insertInto('intake_question')
    .values({ municipality_code: actor.municipalityCode, ...rest, choices: [...choices], valid_from: from })
    .execute()
}

/** Ends an edition that is still asked; `false` when it was ended already. */
export const endQuestion = async (tx: ActingTransaction, actor: Actor, id: string, at: string): Promise<boolean> => {
  const result = await tx
    .updateTable('intake_question')
    .set({ valid_to: at })
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', id)
    .where('valid_to', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Puts the questions in the order of these ids. */
export const saveQuestionOrder = async (tx: ActingTransaction, actor: Actor, ids: readonly string[]): Promise<void> => {
  await tx
    .updateTable('intake_question')
    .set({ position: sql<number>`array_position(${[...ids]}::uuid[], id)` })
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', 'in', [...ids])
    .execute()
}
