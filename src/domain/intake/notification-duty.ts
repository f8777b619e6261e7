import { compareDays, type Day } from '../shared/day.ts'
import type { Box, Outcome, Urgency } from './codes.ts'

/** 通報・通告: about whom a law asks whoever finds it out to notify. */
export const NOTIFIED_ABOUT = ['child', 'elder', 'disability', 'partner'] as const
/** About whom a law asks for a notification. */
export type NotifiedAbout = (typeof NOTIFIED_ABOUT)[number]

/** A law that asks for a notification, as it reads from a day on. What it asks is said in its own language, in short. */
export type NotificationDuty = {
  readonly about: NotifiedAbout
  readonly from: Day
  /** The first day on which it no longer holds. */
  readonly to?: Day
  readonly law: string
  readonly asks: string
  /** The act it stands in, by its number: where to read it. */
  readonly source: string
}

const day = (text: string): Day => text as Day

/** The laws and since when (通報・通告の一覧). A change of a law is one more line. */
export const NOTIFICATION_DUTIES: readonly NotificationDuty[] = [
  { about: 'child', from: day('2004-10-01'), law: '児童虐待防止法6条', asks: '子ども：虐待を受けたと思われるときは、速やかに市町村・福祉事務所・児童相談所へ通告する', source: '平成12年法律82号' },
  { about: 'elder', from: day('2006-04-01'), law: '高齢者虐待防止法7条', asks: '高齢者：世話をする人から虐待を受けたと思われるときは、速やかに市町村へ通報する（生命・身体に重大な危険があれば義務、ほかは努力義務）', source: '平成17年法律124号' },
  { about: 'disability', from: day('2012-10-01'), law: '障害者虐待防止法7条', asks: '障害のある人：世話をする人から虐待を受けたと思われるときは、速やかに市町村へ通報する', source: '平成23年法律79号' },
  { about: 'partner', from: day('2002-04-01'), law: 'DV防止法6条', asks: '配偶者から身体への暴力を受けている人：配偶者暴力相談支援センターか警察官への通報に努める', source: '平成13年法律31号' },
]

/** The laws in force on a day, in the order of {@link NOTIFIED_ABOUT}. */
export const notificationDutiesOn = (on: Day, duties: readonly NotificationDuty[] = NOTIFICATION_DUTIES): readonly NotificationDuty[] =>
  NOTIFIED_ABOUT.flatMap((about) => duties.find((duty) => duty.about === about && compareDays(duty.from, on) <= 0 && (duty.to === undefined || compareDays(on, duty.to) < 0)) ?? [])

const VIOLENCE: Box = 'C14'

/** What to think of beside the urgency: laws that ask for a notification, an urgency nobody has said, a danger to life. */
export type Reminder = { readonly duties: readonly NotificationDuty[]; readonly urgencyUnsaid: boolean; readonly lifeInDanger: boolean }

/** What of a sheet calls a law to mind. */
export type Reminding = { readonly boxes: readonly Box[]; readonly worstBox?: Box | undefined; readonly urgency?: Urgency | undefined }

/**
 * What whoever writes the sheet is reminded of (気づきの一言) once DV・虐待 is marked or life is in danger; nothing otherwise. It reads
 * the sheet and is never asked by anything that saves: nothing is held up and nothing is set by it.
 */
export const reminderFor = (sheet: Reminding, on: Day): Reminder | undefined => {
  const isViolence = sheet.boxes.includes(VIOLENCE) || sheet.worstBox === VIOLENCE
  const lifeInDanger = sheet.urgency === 'immediate'
  if (!isViolence && !lifeInDanger) return undefined
  return { duties: notificationDutiesOn(on), urgencyUnsaid: sheet.urgency === undefined, lifeInDanger }
}

/** What whoever reads a saved sheet is reminded of: the same, until its ending (緊急対応 among them) says what was done. */
export const reminderOnSheet = (sheet: Reminding & { readonly outcome: Outcome | null }, on: Day): Reminder | undefined =>
  sheet.outcome === null ? reminderFor(sheet, on) : undefined
