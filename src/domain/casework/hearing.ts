import { METHODS_AMONG_AGENCIES, type Method } from './codes.ts'

/**
 * Whether the household was heard from (つながった): somebody of it was met or spoken to. A meeting of agencies and a door
 * nobody opened are written down, but the watch over silent households (音沙汰のない世帯) goes on.
 */
export const isHeardFrom = (contact: { readonly method: Method; readonly reached: boolean }): boolean =>
  contact.reached && !(METHODS_AMONG_AGENCIES as readonly Method[]).includes(contact.method)
