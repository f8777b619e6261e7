import { IDLE_MINUTES } from '#domain/signin/idle.ts'

const MINUTE = 60_000

/** What a watch works with: the clock, the last touch and when the server was last told of one, which all tabs of a browser share and no page load forgets; how to tell it, how to cover the screen. */
export type WatchParts = {
  readonly now: () => number
  readonly lastTouch: () => number
  readonly noteTouch: (at: number) => void
  readonly lastTold: () => number
  readonly noteTold: (at: number) => void
  readonly tell: () => void
  readonly cover: () => void
}

/** Watches over an open screen: `touch` when a hand was at it, `look` every now and then. */
export type IdleWatch = { readonly touch: () => void; readonly look: () => void }

/**
 * Begins to watch (無操作でのロック). Whether a screen was left alone is asked before a touch counts: the first hand after a device
 * slept need not be its holder's. The server is told of touches at most once a minute, however
 * often pages are loaded anew: who opens one record after the other is at work.
 */
export const watchIdle = ({ now, lastTouch, noteTouch, lastTold, noteTold, tell, cover }: WatchParts): IdleWatch => {
  noteTouch(now())
  const isLeftAlone = (): boolean => now() - lastTouch() >= IDLE_MINUTES * MINUTE
  return {
    touch: () => {
      if (isLeftAlone()) return cover()
      noteTouch(now())
      if (now() - lastTold() < MINUTE) return
      noteTold(now())
      tell()
    },
    look: () => {
      if (isLeftAlone()) cover()
    },
  }
}
