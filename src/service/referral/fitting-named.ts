import type { Actor } from '#domain/access/actor.ts'
import { agencyMeant } from '#domain/referral/agency-meant.ts'
import type { Fitting } from '#domain/referral/return.ts'
import { isBlank } from '#domain/shared/text-limits.ts'
import type { ActingTransaction } from '#store/as-actor.ts'
import { listAgenciesInOffice } from '#store/structure/find-structure.ts'

type Asking = { readonly tx: ActingTransaction; readonly actor: Actor }

/**
 * よりふさわしい機関 as it is kept. Whoever answers from outside knows no list and writes a name: where it is that of an agency of
 * the city, that agency is meant, so that つなぎ直す reaches it at its desk and not on paper. One that could not be chosen stays as it was written.
 */
export const fittingNamed = async ({ tx, actor }: Asking, { fittingAgencyId, fittingOutside }: Fitting, partOfIt: readonly string[]): Promise<Fitting> => {
  if (fittingAgencyId !== undefined || isBlank(fittingOutside ?? '')) return { fittingAgencyId, fittingOutside }
  const agencies = await listAgenciesInOffice(tx, actor)
  const meant = agencyMeant(fittingOutside ?? '', agencies)
  return meant === undefined || !meant.takesIntakes || partOfIt.includes(meant.id) ? { fittingOutside } : { fittingAgencyId: meant.id }
}
