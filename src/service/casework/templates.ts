import type {
  endRecordTemplate as end, listRecordTemplates as list, saveRecordTemplate as save,
} from '#contract/record-template.ts'
import { ok } from '#domain/shared/result.ts'
import { changeTemplate, findTemplate, listTemplates, saveTemplate } from '#store/casework/template.ts'
import type { Handler } from '../handler.ts'
import { staleOrAbsent } from '../stale.ts'

/** 記録のひな形の一覧. */
export const listRecordTemplates: Handler<typeof list> = async ({ tx, actor }) => ok({ templates: await listTemplates(tx, actor) })

/** 記録のひな形を作る・直す. */
export const saveRecordTemplate: Handler<typeof save> = async ({ tx, actor, newId }, input) => {
  if (input.id === undefined) {
    const id = newId()
    await saveTemplate(tx, actor, { ...input, id })
    return ok({ id, version: 1 })
  }
  const version = input.version ?? 1
  const changed = await changeTemplate(tx, actor, { id: input.id, version }, input)
  return changed ? ok({ id: input.id, version: version + 1 }) : staleOrAbsent(await findTemplate(tx, actor, input.id))
}

/** 記録のひな形をやめる. */
export const endRecordTemplate: Handler<typeof end> = async ({ tx, actor }, input) =>
  (await changeTemplate(tx, actor, input, 'end')) ? ok({ id: input.id }) : staleOrAbsent(await findTemplate(tx, actor, input.id))
