import type { Instant } from '../shared/instant.ts'
import { endAgency, type AgencyEnding } from './end-agency.ts'
import { standingAgency, type Agencies, type AgencyTerm } from './standing-agency.ts'
import { takeBackEnding } from './take-back-ending.ts'

/** An open or closed matter in the ledger: whose it is written down as, until when it was open. */
export type LedgerMatter = { readonly agencyId: string; readonly closedAt: Instant | undefined }

/** Who answers for what (受持ちの台帳): the whole rule of accountability, without a database. */
export type Ledger = { readonly agencies: Agencies; readonly matters: ReadonlyMap<string, LedgerMatter> }

/** What can happen to the ledger. */
export type LedgerEvent =
  | { readonly kind: 'opened'; readonly matterId: string; readonly agencyId: string }
  | { readonly kind: 'moved'; readonly matterId: string; readonly agencyId: string }
  | { readonly kind: 'closed'; readonly matterId: string }
  | ({ readonly kind: 'agency_ends' } & AgencyEnding)
  | { readonly kind: 'ending_taken_back'; readonly agencyId: string }
  | { readonly kind: 'settled' }

const withMatter = (ledger: Ledger, id: string, matter: LedgerMatter): Ledger => ({ ...ledger, matters: new Map([...ledger.matters, [id, matter]]) })

const withAgency = (ledger: Ledger, agency: AgencyTerm): Ledger => ({ ...ledger, agencies: new Map([...ledger.agencies, [agency.id, agency]]) })

/** Writes everything open down at the agency that stands for it now: an ended agency holds nothing any more. */
const settle = (ledger: Ledger, at: Instant): Ledger => ({
  ...ledger,
  matters: new Map(
    [...ledger.matters].map(([id, matter]) => {
      const standing = matter.closedAt === undefined ? standingAgency(ledger.agencies, matter.agencyId, at) : undefined
      return [id, standing === undefined ? matter : { ...matter, agencyId: standing.id }]
    }),
  ),
})

/** The ledger after an event. What the rule refuses leaves it as it was. */
export const ledgerAfter = (ledger: Ledger, event: LedgerEvent, at: Instant): Ledger => {
  if (event.kind === 'settled') return settle(ledger, at)
  if (event.kind === 'agency_ends') {
    const ended = endAgency(ledger.agencies, event, at)
    if (!ended.ok) return ledger
    const after = withAgency(ledger, ended.value)
    return event.at <= at ? settle(after, at) : after
  }
  if (event.kind === 'ending_taken_back') {
    const takenBack = takeBackEnding(ledger.agencies, event.agencyId, at)
    return takenBack.ok ? withAgency(ledger, takenBack.value) : ledger
  }
  const matter = ledger.matters.get(event.matterId)
  if (event.kind === 'opened') {
    const isNew = matter === undefined && standingAgency(ledger.agencies, event.agencyId, at)?.id === event.agencyId
    return isNew ? withMatter(ledger, event.matterId, { agencyId: event.agencyId, closedAt: undefined }) : ledger
  }
  if (matter === undefined || matter.closedAt !== undefined) return ledger
  if (event.kind === 'closed') return withMatter(ledger, event.matterId, { ...matter, closedAt: at })
  const mayTake = standingAgency(ledger.agencies, event.agencyId, at)?.id === event.agencyId
  return mayTake ? withMatter(ledger, event.matterId, { ...matter, agencyId: event.agencyId }) : ledger
}

/** The agencies that answer for a matter at an instant: exactly one while it is open, none once it is closed. */
export const accountableAgencies = (ledger: Ledger, matterId: string, at: Instant): readonly string[] => {
  const matter = ledger.matters.get(matterId)
  if (matter === undefined || matter.closedAt !== undefined) return []
  const standing = standingAgency(ledger.agencies, matter.agencyId, at)
  return standing === undefined ? [] : [standing.id]
}
