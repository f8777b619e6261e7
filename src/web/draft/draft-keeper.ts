import type { Problem } from '#contract/problem.ts'
import type { Result } from '#domain/shared/result.ts'

/** What is written, as a draft keeps it. */
export type DraftBody = Readonly<Record<string, unknown>>

/** How the keeping of a draft stands. `device`: only here, locked; `conflict`: it went on in another window; `finished`: it has become something already. */
export type KeepingState =
  | { readonly is: 'idle' | 'waiting' | 'saving' | 'device' | 'failed' }
  | { readonly is: 'saved'; readonly at: string }
  | { readonly is: 'conflict'; readonly theirs: DraftBody; readonly version: number }
  | { readonly is: 'finished'; readonly becameId: string }

/** What a keeper works with: how to send, how to keep on this device, fresh keys, and what to tell. */
export type KeeperParts = {
  readonly send: (body: DraftBody, seen: number, key: string) => Promise<Result<{ savedAt: string; version: number }, Problem<string>>>
  /** `seen`: the server's version this text goes on from; without it a text written elsewhere could be overwritten unseen. */
  readonly keepHere: (body: DraftBody, seen: number) => Promise<boolean>
  readonly dropHere: () => void
  /** Throws the draft away as it was seen; answers whether it is gone, and it is not where it went on elsewhere. */
  readonly discard: (seen: number) => Promise<boolean>
  readonly newKey: () => string
  readonly tell: (state: KeepingState) => void
}

const IDLE = 2_000
const HERE = 300
const LONGEST_PAUSE = 30_000
// After these nobody knows whether it arrived, or it could not: the same try is made again, under the same key.
const TRY_AGAIN: readonly string[] = ['unreachable', 'unavailable', 'server_fault', 'signed_out', 'locked', 'rate_limited']

/** A body with its fields in one order: a database gives them back in another. */
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )

/** Whether two sheets hold the same, in whatever order their fields stand. */
export const isSameBody = (one: DraftBody, other: DraftBody): boolean => inOrder(one) === inOrder(other)

type Attempt = { readonly text: string; readonly key: string }

/** Keeps what is typed in one draft: here at once, on the server two seconds after the last key. */
export class DraftKeeper {
  readonly #parts: KeeperParts
  #seen: number
  #wanted: string | undefined
  #kept: string | undefined
  /** What stands where nobody has written anything: nobody's draft. */
  #blank: string | undefined
  #attempt: Attempt | undefined
  #tries = 0
  #is: { sending: boolean; composing: boolean; held: boolean; stopped: boolean; leaving: boolean } =
    { sending: false, composing: false, held: false, stopped: false, leaving: false }
  #onItsWay: Promise<unknown> | undefined
  #isBeingKept: Promise<unknown> | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #hereTimer: ReturnType<typeof setTimeout> | undefined

  /** `known`: the version the server has, 0 for none. */
  constructor(parts: KeeperParts, known = 0) {
    this.#parts = parts
    this.#seen = known
  }

  /** What is written now. A blank sheet becomes no draft, and one that was emptied stops being one. */
  change(body: DraftBody, isBlank = false): void {
    const text = JSON.stringify(body)
    if (text === this.#wanted || this.#is.stopped) return
    this.#wanted = text
    this.#blank = isBlank ? text : undefined
    if (isBlank && this.#seen === 0 && this.#attempt === undefined) return this.#leaveBlank(text)
    if (text === this.#kept) return
    if (!this.#is.held) this.#parts.tell({ is: 'waiting' })
    clearTimeout(this.#hereTimer)
    this.#hereTimer = setTimeout(() => {
      if (!this.#is.composing && !this.#is.stopped) void this.#keepHere()
    }, HERE)
    this.#later(IDLE)
  }

  /** While kana become kanji nothing is kept: half a word is not what somebody wrote. */
  compose(isComposing: boolean): void {
    this.#is.composing = isComposing
    if (!isComposing && this.#wanted !== this.#kept) this.#later(IDLE)
  }

  /** At once: the field is left, or the page is hidden. */
  flush(): void {
    if (this.#wanted === undefined || this.#wanted === this.#kept || this.#is.composing || this.#is.stopped) return
    void this.#keepHere()
    this.#later(0)
  }

  /** The form is left: what was typed last is kept here and sent, whatever became of the pause it waits for, after an older save that is on its way; what was emptied goes; and nothing more is. */
  async leave(): Promise<void> {
    // What was kept is not what stands there, while something else is on its way.
    if (this.#attempt !== undefined && this.#attempt.text !== this.#wanted) this.#kept = undefined
    const isUnsaved = !this.#is.stopped && this.#wanted !== undefined && this.#wanted !== this.#kept
    const isEmptied = isUnsaved && this.#wanted === this.#blank
    if (isUnsaved) {
      this.#is.composing = false
      this.#is.leaving = true
      if (!isEmptied) void this.#keepHere()
      if (isEmptied && this.#attempt === undefined && !this.#is.held) this.#onItsWay = this.#parts.discard(this.#seen)
      else void this.#send()
    }
    await this.stop()
    // What went after an older save is known of only once that has arrived.
    await this.#onItsWay
    if (isEmptied) this.#parts.dropHere()
  }

  /** Nothing is sent any more. Settled once nothing is on its way either. */
  async stop(): Promise<void> {
    this.#is.stopped = true
    clearTimeout(this.#timer)
    clearTimeout(this.#hereTimer)
    await Promise.all([this.#onItsWay, this.#isBeingKept])
  }

  /** Goes on from a version that is known, e.g. after both texts were looked at. */
  goOnFrom(version: number): void {
    this.#seen = version
    this.#attempt = undefined
    this.#is.held = false
    this.#kept = undefined
    this.#later(0)
  }

  /** Nothing is written, and nothing is kept anywhere. */
  #leaveBlank(text: string): void {
    this.#kept = text
    clearTimeout(this.#hereTimer)
    this.#parts.dropHere()
    this.#parts.tell({ is: 'idle' })
  }

  async #keepHere(): Promise<boolean> {
    const text = this.#wanted
    if (text === undefined) return true
    const keeping = this.#parts.keepHere(JSON.parse(text) as DraftBody, this.#seen)
    this.#isBeingKept = keeping
    const isKept = await keeping
    // The server was faster: what lies here now would come back as if it had never got there.
    if (text === this.#kept && text === this.#wanted) this.#parts.dropHere()
    return isKept
  }

  #later(pause: number): void {
    clearTimeout(this.#timer)
    if (!this.#is.stopped) this.#timer = setTimeout(() => void this.#send(), pause)
  }

  async #send(): Promise<void> {
    const { sending, composing, held, stopped } = this.#is
    if (sending || composing || held || stopped || this.#wanted === undefined || this.#wanted === this.#kept) return
    // A try of which nobody knows the fate is repeated first, word for word, so that it has one effect.
    this.#attempt ??= { text: this.#wanted, key: this.#parts.newKey() }
    const { text, key } = this.#attempt
    this.#is.sending = true
    this.#parts.tell({ is: 'saving' })
    const sent = this.#parts.send(JSON.parse(text) as DraftBody, this.#seen, key)
    this.#onItsWay = sent
    const answer = await sent
    this.#is.sending = false
    if (this.#is.stopped) return answer.ok ? this.#onArrivedAfterLeaving(text, answer.value.version) : undefined
    if (answer.ok && text === this.#blank && text === this.#wanted) await this.#onEmptied(text, answer.value.version)
    else if (answer.ok) this.#onSaved(text, answer.value.version, answer.value.savedAt)
    else await this.#onRefused(answer.problem, text)
  }

  async #onArrivedAfterLeaving(text: string, version: number): Promise<void> {
    if (this.#is.leaving && this.#wanted === this.#blank) {
      // An older save was on its way as the emptied form was left: it goes, too.
      this.#onItsWay = this.#parts.discard(version)
      return
    }
    if (text !== this.#wanted) return this.#sendLast(version)
    this.#kept = text
    this.#parts.dropHere()
  }

  /** An older save was on its way as the form was left: the last words go on from it. */
  async #sendLast(version: number): Promise<void> {
    const last = this.#wanted
    if (!this.#is.leaving || last === undefined) return
    const sent = this.#parts.send(JSON.parse(last) as DraftBody, version, this.#parts.newKey())
    this.#onItsWay = sent
    if (!(await sent).ok) return
    this.#kept = last
    this.#parts.dropHere()
  }

  #onSaved(text: string, version: number, at: string): void {
    this.#seen = version
    this.#kept = text
    this.#attempt = undefined
    this.#tries = 0
    if (this.#wanted !== text) {
      // What was typed meanwhile goes on from the version just saved.
      if (!this.#is.composing) void this.#keepHere()
      return this.#later(IDLE)
    }
    this.#parts.dropHere()
    this.#parts.tell({ is: 'saved', at })
  }

  /** It was emptied, and nobody else had gone on with it: it goes. */
  async #onEmptied(text: string, version: number): Promise<void> {
    this.#is.sending = true
    const discarding = this.#parts.discard(version)
    this.#onItsWay = discarding
    const isGone = await discarding
    this.#is.sending = false
    this.#seen = isGone ? 0 : version
    this.#attempt = undefined
    this.#tries = 0
    this.#kept = text
    if (this.#wanted !== text) return this.#later(IDLE)
    this.#leaveBlank(text)
  }

  #onStale(current: unknown, text: string): void {
    const theirs = current as { readonly version: number; readonly body: DraftBody; readonly savedAt: string }
    // It was our own try that had arrived after all.
    if (inOrder(theirs.body) === inOrder(JSON.parse(text))) return this.#onSaved(text, theirs.version, theirs.savedAt)
    this.#is.held = true
    this.#parts.tell({ is: 'conflict', theirs: theirs.body, version: theirs.version })
  }

  async #onRefused(problem: Problem<string>, text: string): Promise<void> {
    // A stale draft without a present one was thrown away elsewhere; what is written here is a new one.
    if (problem.code === 'stale_version' && problem.current !== undefined) return this.#onStale(problem.current, text)
    if (problem.code === 'already_finished') {
      this.#is.stopped = true
      return this.#parts.tell({ is: 'finished', becameId: (problem.current as { readonly becameId: string }).becameId })
    }
    this.#parts.tell({ is: (await this.#keepHere()) ? 'device' : 'failed' })
    if (!TRY_AGAIN.includes(problem.code)) this.#attempt = undefined
    this.#tries += 1
    this.#later(Math.min(IDLE * 2 ** (this.#tries - 1), LONGEST_PAUSE))
  }
}
