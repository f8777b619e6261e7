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

/** Whether somebody of the household was met (会えた): a call or a letter is hearing from them, and no meeting. */
export const isMet = (contact: { readonly method: Method; readonly reached: boolean }): boolean =>
  contact.reached && (METHODS_OF_MEETING as readonly Method[]).includes(contact.method)
