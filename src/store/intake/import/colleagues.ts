import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import type { ActingTransaction } from '#store/as-actor.ts'

type Seat = { id: string; staffId: string; name: string; isInOffice: boolean }

/** Somebody of the agency, in one of their posts there. */
export type Colleague = { readonly membershipId: string; readonly name: string }

/** Whoever is in charge, and whether they were told by the family name they bear alone (姓だけで決めた): it may have meant somebody who has left. */
export type InCharge = Colleague & { readonly isByFamilyName: boolean }

/** Reads the names a list writes of the actor's colleagues (同じ機関の職員), those of an agency theirs follows (引き継いだ機関) among them; a name that fits two, or none, is nobody's. */
export type ColleagueReader = {
  /** Who took a consultation (受付者), those who have left among them, by their whole name. */
  readonly took: (name: string | undefined) => Colleague | undefined
  /** Who is in charge (担当者), of those who can be given something now: by their whole name, or by the family name alone where one of them bears it. */
  readonly inOffice: (name: string | undefined) => InCharge | undefined
}

const readerOf = (seats: readonly Seat[], nameOf: (seat: Seat) => string) => {
  const named = Map.groupBy(seats, (seat) => foldForSearch(nameOf(seat)))
  return (name: string | undefined): Colleague | undefined => {
    const [first, ...others] = named.get(foldForSearch(name ?? '')) ?? []
    return first === undefined || others.some((one) => one.staffId !== first.staffId) ? undefined : { membershipId: first.id, name: first.name }
  }
}

const familyNameOf = ({ name }: Seat): string => name.split(/\s/u)[0] ?? name

/** The colleagues of the actor, as a list may name them. */
export const readColleagues = async (tx: ActingTransaction, actor: Actor): Promise<ColleagueReader> => {
  const { rows } = await sql<Seat>`
    select m.id, m.staff_id as "staffId", f.name, app.may_be_in_charge(m.id) as "isInOffice"
    from membership m join staff f on f.municipality_code = m.municipality_code and f.id = m.staff_id
    where m.municipality_code = ${actor.municipalityCode} and m.agency_id = any ((select app.my_agencies())::uuid[]) and m.role <> 'system'
    order by m.agency_id = ${actor.agencyId}::uuid desc, m.valid_from desc, m.id`.execute(tx)
  const [whole, here] = [(one: Seat) => one.name, rows.filter((one) => one.isInOffice)]
  const [byName, byFamily] = [readerOf(here, whole), readerOf(here, familyNameOf)]
  const inOffice = (name: string | undefined): InCharge | undefined => {
    const [asWhole, asFamily] = [byName(name), byFamily(name)]
    const found = asWhole ?? asFamily
    return found && { ...found, isByFamilyName: asWhole === undefined }
  }
  return { took: readerOf(rows, whole), inOffice }
}
