/** Roles that work with people (相談を受け、支援する職務); which records they then see is the database's to say. */
export const WORKERS = ['counsellor', 'supervisor', 'coordinator', 'clerk'] as const

/** Roles that decide what goes beyond one's own records (決める職務). */
export const DECIDERS = ['supervisor', 'coordinator'] as const
