import type {
  addIntakeQuestion as add, changeIntakeQuestion as change, endIntakeQuestion as end, listIntakeQuestions as list, orderIntakeQuestions as order,
} from '#contract/intake-question.ts'
import { questionFrom } from '#domain/intake/question.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import {
  endQuestion, findQuestion, listAllQuestions, listQuestionsInForce, saveQuestion, saveQuestionOrder,
} from '#store/intake/question.ts'
import type { Handler } from '../handler.ts'
import { staleOrAbsent } from '../stale.ts'

const listIntakeQuestions: Handler<typeof list> = async ({ tx, actor }, { withEnded }) =>
  ok({ questions: withEnded ? await listAllQuestions(tx, actor) : await listQuestionsInForce(tx, actor) })

/** 質問を足す: at the end of the list. */
const addIntakeQuestion: Handler<typeof add> = async ({ tx, actor, now, newId }, input) => {
  const read = questionFrom(input)
  if (!read.ok) return refuse({ code: read.problem })
  const id = newId()
  const { length } = await listQuestionsInForce(tx, actor)
  await saveQuestion(tx, actor, { ...read.value, id, code: id, edition: 1, position: length + 1, from: now })
  return ok({ id })
}

/** 質問を改める: the next edition takes the place of this one. */
const changeIntakeQuestion: Handler<typeof change> = async ({ tx, actor, now, newId }, input) => {
  const found = await findQuestion(tx, actor, input.id)
  if (found === undefined) return refuse({ code: 'not_found' })
  const read = questionFrom(input)
  if (!read.ok) return refuse({ code: read.problem })
  if (!(await endQuestion(tx, actor, input.id, now))) return refuse({ code: 'question_ended' })
  const { label, kind, choices } = read.value
  const [id, edition] = [newId(), found.edition + 1]
  await saveQuestion(tx, actor, { id, code: found.code, edition, label, kind, choices, position: found.position, from: now })
  return ok({ id, edition })
}

/** 質問の順を変える. */
const orderIntakeQuestions: Handler<typeof order> = async ({ tx, actor }, { ids, before }) => {
  const asked = (await listQuestionsInForce(tx, actor)).map((one) => one.id)
  const isWhole = ids.length === asked.length && new Set(ids).size === ids.length && ids.every((id) => asked.includes(id))
  if (!isWhole) return refuse({ code: 'not_all_questions' })
  if (before.join() !== asked.join()) return staleOrAbsent({ ids: asked, before: asked })
  if (ids.length > 0) await saveQuestionOrder(tx, actor, ids)
  return ok({ ids })
}

/** 質問をやめる. */
const endIntakeQuestion: Handler<typeof end> = async ({ tx, actor, now }, { id }) => {
  if ((await findQuestion(tx, actor, id)) === undefined) return refuse({ code: 'not_found' })
  return (await endQuestion(tx, actor, id, now)) ? ok({ id }) : refuse({ code: 'question_ended' })
}

/** Who keeps the questions a municipality adds. */
export const questionHandlers = { listIntakeQuestions, addIntakeQuestion, changeIntakeQuestion, orderIntakeQuestions, endIntakeQuestion }
