import type { Actor } from '#domain/access/actor.ts'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import type { ActingTransaction } from '#store/as-actor.ts'

/**
 * Reads the name a list writes of who took a consultation (受付者) as one of the actor's agency, those who have left among them: answers their membership, and
 * nobody's where the name fits two or none.
 */
export const colleagueReader = async (tx: ActingTransaction, actor: Actor): Promise<(name: string | undefined) => string | undefined> => {
  const rows = await tx
    .selectFrom('membership as m')
    .innerJoin('staff as f', (join) => join.onRef('f.municipality_code', '=', 'm.municipality_code').onRef('f.id', '=', 'm.staff_id'))
    .select(['m.id', 'm.staff_id as staffId', 'f.name'])
    .where('m.municipality_code', '=', actor.municipalityCode)
    .where('m.agency_id', '=', actor.agencyId)
    .where('m.role', '<>', 'system')
    .orderBy('m.valid_from', 'desc')
    .execute()
  const named = Map.groupBy(rows, (one) => foldForSearch(one.name))
  return (name) => {
    const [first, ...others] = named.get(foldForSearch(name ?? '')) ?? []
    return others.some((one) => one.staffId !== first?.staffId) ? undefined : first?.id
  }
}
