/** Minutes without a touch after which a session is locked (無操作でのロック). The database keeps the same limit. */
export const IDLE_MINUTES = 15

/** Hours after which a session ends whatever happens: a day's work, never the next morning's. */
export const SESSION_HOURS = 12
