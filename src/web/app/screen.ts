import type { ReactNode } from 'react'
import type { Role } from '#domain/access/role.ts'
import type { PrintedList, PrintedSheet } from '#domain/journal/printed.ts'
import type { Entry } from '#i18n/catalogue.ts'

/** The groups of pages in the navigation: one's own work, the whole city's, the office's own affairs. */
export const RAIL_GROUPS = ['work', 'whole', 'office'] as const

/** A group of pages in the navigation. */
export type RailGroup = (typeof RAIL_GROUPS)[number]

/** One screen (画面): its address, what is shown there, its name. */
export type Screen = {
  /** e.g. `/intakes/$id`; a page reads the id with `useId`. */
  readonly path: `/${string}`
  readonly page: () => ReactNode
  readonly title: Entry<string>
  /** Its place in the navigation, if it has one; `isMain` stands at the thumb on a phone (at most four). */
  readonly rail?: { readonly group: RailGroup; readonly order: number; readonly isMain?: true }
  /** Who finds it in the navigation; everybody, when left out. What may be read there is the server's to say. */
  readonly roles?: readonly Role[]
  /** What the record in its address is told as when this page goes to print; left out, where its address names none. */
  readonly sheet?: PrintedSheet
  /** What it is told as when it goes to print with many people's records on it. */
  readonly list?: PrintedList
  /** Shown without signing in, e.g. the page of a one-time link. */
  readonly isOpen?: true
}
