/**
 * The drawers, in order, each of them there in a room at least: a drawer may read those before it in the line and never those after it.
 * One line rather than levels, so that no two drawers can ever read each other.
 */
export const drawers = [
  'shared',
  'journal',
  'person',
  'structure',
  'signin',
  'household',
  'access',
  'matter',
  'accountability',
  'draft',
  'intake',
  'referral',
  'casework',
  'receipt',
  'search',
  'today',
  'view',
] as const

/** The place of a drawer in the line; `undefined` when nobody has given it one. */
export function findPlaceInLine(drawer: string): number | undefined {
  const place = drawers.findIndex((known) => known === drawer)
  return place === -1 ? undefined : place
}
