import { IDLE_MINUTES } from '#domain/signin/idle.ts'

const MINUTE = 60_000

/** What a watch works with: the clock, the last touch that all tabs of a browser share, how to tell the server, how to cover the screen. */
export type WatchParts = {
  readonly now: () => number
  readonly lastTouch: () => number
  readonly noteTouch: (at: number) => void
  readonly tell: () => void
  readonly cover: () => void
}

/** Watches over an open screen: `touch` when a hand was at it, `look` every now and then. */
export type IdleWatch = { readonly touch: () => void; readonly look: () => void }

/**
 * Begins to watch (無操作でのロック). Whether a screen was left alone is asked before a touch counts: the first hand after a device
 * slept need not be its holder's. The server is told of touches at most once a minute.
 */
export const watchIdle = ({ now, lastTouch, noteTouch, tell, cover }: WatchParts): IdleWatch => {
  let told = now()
  noteTouch(told)
  const isLeftAlone = (): boolean => now() - lastTouch() >= IDLE_MINUTES * MINUTE
  return {
    touch: () => {
      if (isLeftAlone()) return cover()
      noteTouch(now())
      if (now() - told < MINUTE) return
      told = now()
      tell()
    },
    look: () => {
      if (isLeftAlone()) cover()
    },
  }
}
