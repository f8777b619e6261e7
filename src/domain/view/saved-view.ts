import { countGraphemes } from '../shared/graphemes.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import { isBlank } from '../shared/text-limits.ts'

/** How many views one person may keep for one screen: more than that is a list of its own to look through. */
export const MOST_VIEWS = 12
const LONGEST_NAME = 30

/** A way of looking at a list that somebody keeps (保存した表示): its name, and what stands behind the `?` of the address. */
export type SavedView = { readonly name: string; readonly query: string }

/** Why a view cannot be kept. */
export type ViewProblem = 'view_name_needed' | 'view_name_too_long' | 'not_a_view'

const PART = /^[A-Za-z][A-Za-z0-9_]{0,39}=[A-Za-z0-9_.-]{0,80}$/

/** Whether a query is codes, ids and days alone. Names and words are not looked for by a view, and are never kept in one. */
export const isViewQuery = (query: string): boolean => query === '' || query.split('&').every((part) => PART.test(part))

/** A view as it may be kept. */
export const readSavedView = (given: SavedView): Result<SavedView, ViewProblem> => {
  const name = given.name.trim()
  if (isBlank(name)) return refuse('view_name_needed')
  if (countGraphemes(name) > LONGEST_NAME) return refuse('view_name_too_long')
  return isViewQuery(given.query) ? ok({ name, query: given.query }) : refuse('not_a_view')
}
