import { isBlank } from '../shared/text-limits.ts'

/** What a sheet asks of where somebody is reached. */
export const ASKED_PLACES = ['phone', 'address'] as const

/** Where somebody is reached, as a sheet has it: a number, an address, and when and how one may call. */
export type ToldReach = { readonly phone?: string | null | undefined; readonly address?: string | null | undefined; readonly mayContact?: string | null | undefined }

/** A place as it is kept. */
export type ToldPlace = { readonly kind: string; readonly text: string; readonly mayContact: string }

/**
 * The places that come of it (連絡してよい時間・方法の置き場所): when and how one may call stands at each number and address. Where there is neither, it stands by itself
 * as the way somebody is reached (連絡の取り方): whoever has no telephone is met at the soup kitchen, and that must not be lost.
 */
export const placesToldOf = (told: ToldReach): readonly ToldPlace[] => {
  const remark = told.mayContact ?? ''
  const places = ASKED_PLACES.flatMap((kind) => (isBlank(told[kind] ?? '') ? [] : [{ kind, text: told[kind] ?? '', mayContact: remark }]))
  return places.length > 0 || isBlank(remark) ? places : [{ kind: 'way', text: remark, mayContact: '' }]
}

/** When and how one may call somebody, wherever it stands. */
export const whenToCallAmong = (places: readonly ToldPlace[]): string =>
  places.find((one) => !isBlank(one.mayContact))?.mayContact ?? places.find((one) => one.kind === 'way')?.text ?? ''

const KEPT = [...ASKED_PLACES, 'way'] as const

const reachIn = (before: readonly ToldPlace[], change: ToldReach): ToldReach => {
  const textOf = (kind: (typeof ASKED_PLACES)[number]) => (change[kind] === undefined ? before.find((one) => one.kind === kind)?.text : change[kind])
  return { phone: textOf('phone'), address: textOf('address'), mayContact: change.mayContact ?? whenToCallAmong(before) }
}

/**
 * What is written anew when a sheet changes (連絡先の訂正): the kinds of place that end, and the places that begin. What was not said of anew stands as it was; a new number
 * takes what was said of calling the one before, and the words outlive the last number.
 */
export const placesChanged = (before: readonly ToldPlace[], change: ToldReach): { readonly ended: readonly (typeof KEPT)[number][]; readonly begun: readonly ToldPlace[] } => {
  const asked = before.filter((one) => KEPT.some((kind) => kind === one.kind))
  const isSame = (one: ToldPlace, other: ToldPlace): boolean => one.kind === other.kind && one.text === other.text && (change.mayContact === undefined || one.mayContact === other.mayContact)
  const after = placesToldOf(reachIn(before, change))
  const begun = after.filter((one) => !asked.some((stood) => isSame(one, stood)))
  // A way beside a number with words of its own ends only once somebody says it anew, or a place takes it over.
  const stays = ({ kind, text }: ToldPlace): boolean => kind === 'way' && change.mayContact === undefined && !begun.some((one) => one.mayContact === text)
  const ended = asked.filter((stood) => !stays(stood) && !after.some((one) => isSame(one, stood)))
  return { ended: KEPT.filter((kind) => ended.some((one) => one.kind === kind)), begun }
}
