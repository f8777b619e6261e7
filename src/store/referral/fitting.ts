import { sql } from 'kysely'

/** よりふさわしい機関, as whoever gave a つなぎ (`r`) back named it. */
export type FittingRow = { readonly agencyId: string | null; readonly name: string; readonly phone: string | null }

/** Of the referral `r`: the agency of the city with its telephone, or the name of one outside. */
export const fitting = sql<FittingRow | null>`case
  when r.fitting_outside is not null then jsonb_build_object('agencyId', null, 'name', r.fitting_outside, 'phone', null)
  else (select jsonb_build_object('agencyId', b.id, 'name', b.short_name, 'phone', b.phone) from agency b
    where b.municipality_code = r.municipality_code and b.id = r.fitting_agency_id) end`
