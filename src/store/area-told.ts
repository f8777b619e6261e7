import { sql } from 'kysely'

/**
 * Whether the area (圏域) of a matter `m` is told: of a matter in which somebody is concealed, to handlers (取扱者) alone, for an area is where
 * to look; and to whoever coordinates that area, who reads the matter because of it.
 */
export const tellsArea = sql<boolean>`(m.id not in (select app.matters_concealed_from_me()) or m.area_id = any ((select app.my_areas())::uuid[]))`
