import { dayInTokyo, type Instant } from '../shared/instant.ts'
import { timeNoted } from '../shared/moment.ts'
import type { Day } from '../shared/day.ts'
import type { Outcome } from '../intake/codes.ts'

/** An office to call: whoever answers for the matter now (受持ち機関). */
export type OfficeToCall = { readonly name: string; readonly phone: string | null; readonly openHours: string | null }

/** What an intake holds that a receipt may say. */
export type ReceivedIntake = {
  readonly number: number
  readonly receivedAt: Instant
  readonly agencies: readonly OfficeToCall[]
  /** Where the municipality answers when offices are closed (夜間・休日の窓口). */
  readonly afterHours: readonly OfficeToCall[]
  readonly receivedByName: string
  readonly nextContactOn: Day | undefined
  readonly outcome: Outcome | undefined
  /** An emergency that was followed up, a watch that has ended, a case that was closed. */
  readonly isOver: boolean
}

/** How it goes on for the person: with each outcome, while nothing is decided, or once all of it is over. */
export const RECEIPT_STANDINGS = ['open', 'kept', 'passed_on', 'informed', 'watched', 'escalated', 'emergency', 'over'] as const
/** One of the ways it goes on. */
export type ReceiptStanding = (typeof RECEIPT_STANDINGS)[number]

/**
 * 受付票の控え: what the person takes home. Who to call, and that the matter stands open. Nothing of what was said, nor any
 * name: the paper may be found by somebody the person lives with.
 */
export type IntakeReceipt = {
  readonly number: number
  readonly receivedOn: Day
  /** Empty where nobody noted the hour. */
  readonly receivedTime: string
  /** Several, where what the person came with was passed on to several. */
  readonly agencies: readonly OfficeToCall[]
  /** For the night and for holidays: only what has a number to call. */
  readonly afterHours: readonly OfficeToCall[]
  readonly receivedByName: string
  readonly nextContactOn: Day | undefined
  readonly standing: ReceiptStanding
}

/** The facts of the receipt (控え) of an intake. */
export const receiptFrom = (intake: ReceivedIntake): IntakeReceipt => ({
  number: intake.number,
  receivedOn: dayInTokyo(intake.receivedAt),
  receivedTime: timeNoted(intake.receivedAt),
  agencies: intake.agencies.map(({ name, phone, openHours }) => ({ name, phone, openHours })),
  afterHours: intake.afterHours.filter(({ phone }) => phone !== null),
  receivedByName: intake.receivedByName,
  nextContactOn: intake.isOver ? undefined : intake.nextContactOn,
  standing: intake.isOver ? 'over' : (intake.outcome ?? 'open'),
})
