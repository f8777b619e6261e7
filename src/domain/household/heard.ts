/** What the page of a household asks of an intake (相談受付) about it, the newest first. */
export type Heard = {
  readonly aboutThem: boolean
  readonly fromReferral: boolean
  readonly callerName: string | null
  readonly callerPhone: string | null
  readonly callerEmail: string | null
}

/** Whoever asks does so by name: another agency that passed a need on is no caller. */
const isCaller = ({ aboutThem, fromReferral, callerName }: Heard): boolean => aboutThem && !fromReferral && callerName !== null

/** Whoever called about a household (来談者), each once, by their last call: one name with two numbers, or two e-mail addresses, is two to call back. */
export const callersOnce = <H extends Heard>(heard: readonly H[]): readonly H[] => {
  const last = new Map<string, H>()
  for (const one of heard) {
    const key = JSON.stringify([one.callerName, one.callerPhone ?? '', one.callerEmail ?? ''])
    if (isCaller(one) && !last.has(key)) last.set(key, one)
  }
  return [...last.values()]
}

/** Still open and named on by somebody of the household (対応中の受付), the most urgent first, then whoever waits longest. */
export const openOf = <H extends { readonly isOpen: boolean; readonly ofMember: boolean; readonly opens: boolean; readonly urgencyPlace: number }>(heard: readonly H[]): readonly H[] =>
  heard.filter((one) => one.isOpen && one.ofMember && one.opens).toReversed().toSorted((a, b) => a.urgencyPlace - b.urgencyPlace)
