import { useDoor } from './session.tsx'

/** Locks the screen (画面をロック): what is typed stays beneath, and the same person goes on with their password. */
export const useLock = (): (() => void) => useDoor().cover
