import type { Role } from './role.ts'

/** Who is acting (操作者): one person, in one membership of one agency, for one purpose. */
export type Actor = {
  readonly municipalityCode: string
  readonly staffId: string
  readonly membershipId: string
  readonly agencyId: string
  readonly role: Role
}
