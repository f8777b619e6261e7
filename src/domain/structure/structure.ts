import type { Day } from '../shared/day.ts'
import type { Postcode } from '../shared/postcode.ts'
import type { YearEnd } from './closing.ts'

/** The ways an agency is run (実施方法): 直営, 委託, その他. */
export const DELIVERIES = ['direct', 'contracted', 'independent'] as const
/** One of the ways. */
export type Delivery = (typeof DELIVERIES)[number]

/** An area (圏域) of one of the municipality's own divisions (tree). */
export type Area = { readonly code: string; readonly tree: string; readonly name: string; readonly parent?: string }

/** An agency (機関). One that ends names who stands in for it from that day. */
export type Agency = {
  readonly code: string
  readonly name: string
  /** The reading of its name, by which lists stand in order. */
  readonly kana?: string
  readonly shortName: string
  /** The reading of its short name, where it is not a part of the other: 社協 シャキョウ. */
  readonly shortKana?: string
  readonly kind: string
  readonly field: string
  readonly delivery: Delivery
  readonly takesIntakes: boolean
  readonly areas: readonly string[]
  readonly from: Day
  readonly to?: Day
  readonly successor?: string
  readonly phone?: string
  readonly fax?: string
}

/** A consultation window (窓口) of an agency. */
export type ConsultationWindow = {
  readonly code: string
  readonly agency: string
  readonly name: string
  readonly kind: string
  readonly place?: string
  /** Its own number, where it is not the agency's. */
  readonly phone?: string
  readonly openHours?: string
  /** It answers when offices are closed (夜間・休日の窓口), whoever's matter it is. */
  readonly afterHours: boolean
  readonly from: Day
  readonly to?: Day
}

/** What somebody is, where, from when to when (所属と職務). */
export type Duty = {
  readonly agency: string
  readonly role: string
  readonly title: string
  readonly from: Day
  readonly to?: Day
  readonly areas: readonly string[]
}

/** Somebody who works here (職員・相談員), with all their dated duties. */
export type StaffMember = { readonly code: string; readonly name: string; readonly kana: string; readonly duties: readonly Duty[] }

/** The municipality (市町村) and the agency that coordinates it (多機関協働事業者). */
export type Municipality = {
  readonly code: string
  readonly name: string
  readonly kana: string
  readonly prefecture: string
  readonly coordinatingAgency: string
  /** How many records somebody may have opened by breaking the glass that nobody has looked at yet (緊急閲覧の上限). */
  readonly breakGlassLimit?: number
  /** Weekdays on which the offices are closed (0 for Sunday), and the closing over the new year: left out, they stay as they are. */
  readonly closedWeekdays?: readonly number[]
  readonly yearEnd?: YearEnd
  readonly practice: boolean
}

/** A part of the municipality (町字) as the post knows it: several may share one postal code, and a large one has several. */
export type Town = { readonly postcode: Postcode; readonly name: string }

/** A municipality's whole structure (体制), as one validated file tells it. */
export type Structure = {
  readonly municipality: Municipality
  readonly areas: readonly Area[]
  readonly agencies: readonly Agency[]
  readonly windows: readonly ConsultationWindow[]
  readonly closingDays: readonly { readonly day: Day; readonly name: string }[]
  /** The towns of the municipality by postal code; none where the file says nothing of them: then what is known of them stays. */
  readonly towns?: readonly Town[]
  readonly staff: readonly StaffMember[]
}
