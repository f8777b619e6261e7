import type { forgetView as forget, keepView as keep, listViews as list } from '#contract/view.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { MOST_VIEWS, readSavedView } from '#domain/view/saved-view.ts'
import { deleteView, listOwnViews, saveView } from '#store/view/saved-view.ts'
import type { Handler } from '../handler.ts'

const listViews: Handler<typeof list> = async ({ tx, actor }, { screen }) => ok({ views: await listOwnViews(tx, actor, screen) })

const keepView: Handler<typeof keep> = async ({ tx, actor, now, newId }, { screen, ...given }) => {
  const view = readSavedView(given)
  if (!view.ok) return refuse({ code: view.problem })
  const kept = await listOwnViews(tx, actor, screen)
  const isNew = kept.every((one) => one.name !== view.value.name)
  if (isNew && kept.length >= MOST_VIEWS) return refuse({ code: 'too_many_views' })
  return ok({ id: await saveView(tx, actor, { ...view.value, id: newId(), screen, now }) })
}

const forgetView: Handler<typeof forget> = async ({ tx, actor }, { id }) =>
  (await deleteView(tx, actor, id)) ? ok({ id }) : refuse({ code: 'not_found' })

/** Who keeps the ways of looking at lists. */
export const viewHandlers = { listViews, keepView, forgetView }
