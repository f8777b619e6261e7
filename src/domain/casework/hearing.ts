import { METHODS_AMONG_AGENCIES, METHODS_OF_MEETING, type Method } from './codes.ts'

/** Whether a contact of this kind is one with the household at all (世帯に向けた対応), and not a talk among agencies. */
export const looksForHousehold = (method: Method): boolean => !(METHODS_AMONG_AGENCIES as readonly Method[]).includes(method)

/**
 * Whether the household was heard from (つながった): somebody of it was met or spoken to. A meeting of agencies and a door
 * nobody opened are written down, but the watch over silent households (音沙汰のない世帯) goes on.
 */
export const isHeardFrom = (contact: { readonly method: Method; readonly reached: boolean }): boolean =>
  contact.reached && looksForHousehold(contact.method)

/** Whether the household was looked for and not met (会えず). */
export const isMissed = (contact: { readonly method: Method; readonly reached: boolean }): boolean =>
  !contact.reached && looksForHousehold(contact.method)

/**
 * When somebody of the household was met last (最後に会えた日): in a contact of ours, or by whoever took up a つなぎ of theirs
 * (初回接触). Undefined when nobody was.
 */
export const lastMetAt = (
  contacts: readonly { readonly method: Method; readonly reached: boolean; readonly at: string }[], firstContacts: readonly string[],
): string | undefined => [...contacts.filter(isMet).map((one) => one.at), ...firstContacts].toSorted().at(-1)

/** Whether somebody of the household was met (会えた): a call or a letter is hearing from them, and no meeting. */
export const isMet = (contact: { readonly method: Method; readonly reached: boolean }): boolean =>
  contact.reached && (METHODS_OF_MEETING as readonly Method[]).includes(contact.method)
