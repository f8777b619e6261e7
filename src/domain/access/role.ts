/**
 * What somebody may be in an agency (職務). A membership has exactly one; a session acts in exactly one membership.
 * `system` is the clerk that never sleeps: due days, escalation, reconciliation. It cannot sign in.
 */
export const ROLES = [
  'counsellor',
  'supervisor',
  'coordinator',
  'clerk',
  'volunteer',
  'statistician',
  'auditor',
  'administrator',
  'system',
] as const

/** One of the roles (職務). */
export type Role = (typeof ROLES)[number]

/** Roles that may open the contents of matters (案件の中身) at all; all others see none. */
export const ROLES_OPENING_MATTERS = ['counsellor', 'supervisor', 'coordinator', 'clerk', 'system'] as const satisfies readonly Role[]

/** Whether this role may open the contents of matters at all. */
export const mayOpenMatters = (role: Role): boolean => (ROLES_OPENING_MATTERS as readonly Role[]).includes(role)
