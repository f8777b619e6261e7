import type { Method, SharingRange } from '#domain/casework/codes.ts'
import type { Home } from '#domain/household/codes.ts'
import type { Box, Channel, Consent, Consideration, Route, Urgency } from '#domain/intake/codes.ts'
import type { ConsentForm } from '#domain/intake/consent-form.ts'
import type { DisclosureBasis } from '#domain/referral/basis.ts'
import type { ReferralStatus } from '#domain/referral/status.ts'
import type { FactCategory } from '#domain/referral/travelling-fact.ts'
import type { ReturnReason } from '#domain/referral/return.ts'

/**
 * When something happens: a day of the story as it was written ('2024-06-20', moved so that the newest contact lies about a
 * week before today), or a number of days from today (-12 is twelve days ago).
 */
export type When = string | number

/** Somebody of a household. Nobody of these names exists. */
export type StoryMember = {
  readonly name: string
  readonly kana: string
  readonly birth?: string
  readonly birthText?: string
  readonly sex: 'F' | 'M'
  readonly relation: string
  readonly apart?: boolean
  readonly note?: string
  readonly languages?: readonly string[]
  readonly knownAs?: readonly [name: string, kana: string]
  readonly phone?: string
  readonly school?: string
  readonly clinic?: string
  readonly work?: string
}

/** What is written of one contact besides who, when, how and what happened. */
export type ContactMore = {
  readonly with?: string
  /** Whom it is about (places in members); everybody it was with, when left out. */
  readonly about?: readonly number[]
  readonly place?: string
  /** Nobody was met or spoke. */
  readonly missed?: true
  readonly grounds?: string
  readonly words?: string
  readonly judgement?: string
  readonly next?: string
  readonly nextIn?: number
  readonly sharing?: SharingRange
  readonly pinned?: boolean
  /** What happened as it was first written: the record was corrected an hour later. */
  readonly firstWritten?: string
  readonly whyCorrected?: string
}

/** When, by whom, how, what happened, and more. */
export type StoryContact = readonly [When, string, Method, string, ContactMore?]

/** A need passed on in a story. */
export type StoryReferral = {
  readonly by: string
  /** The code of an agency, or words for somebody outside. */
  readonly to: string
  readonly need: string
  readonly why: string
  readonly on: When
  readonly status: ReferralStatus
  readonly urgency?: Urgency
  readonly facts: readonly (readonly [FactCategory, string, DisclosureBasis, string?])[]
  readonly warm?: 'accompany' | 'three_way'
  readonly returned?: readonly [ReturnReason, note: string, nextStep: string, inDays?: number]
  readonly note?: string
}

/** How a story begins. */
export type StoryIntake = {
  readonly at: string
  readonly keptOn: string
  readonly by: string
  readonly channel: Channel
  readonly route: Route
  readonly introducedBy?: string
  readonly inquirer?: readonly [name: string, relation: string]
  readonly boxes: readonly Box[]
  readonly worst: Box
  readonly urgency: Urgency
  readonly text: string
  readonly words: string
  readonly heard: string
  readonly judgement: string
  readonly consent: Consent
  readonly consentNote?: string
  readonly consentForm?: ConsentForm
  readonly considerations?: readonly Consideration[]
  readonly considerationNote?: string
}

/** One invented household and its year of work. */
export type Story = {
  readonly household: string
  /** A household that fled (避難世帯). */
  readonly isShelter?: true
  readonly title: string
  readonly area: 'あおば' | 'いずみ' | 'うめ' | 'えのき' | 'おおぞら'
  readonly type: string
  readonly home: Home
  readonly address: string
  readonly restricted?: string
  readonly rhythm: number
  /** The accountable agencies one after the other, each with the day from which. */
  readonly accountable: readonly (readonly [string, string])[]
  /** Staff, why they are on the team, since when. The first leads. */
  readonly team: readonly (readonly [string, string, string])[]
  readonly members: readonly StoryMember[]
  readonly intake: StoryIntake
  readonly contacts: readonly StoryContact[]
  readonly referrals: readonly StoryReferral[]
  /** Whose (place in members, or nobody's alone), code, what, from whom. */
  readonly facts: readonly (readonly [number | undefined, string, string, string])[]
  /** Whose, kind, what, told to the person, reviewed in so many days. */
  readonly warnings: readonly (readonly [number | undefined, string, string, boolean, number])[]
  /** Due in so many days, who, what, done. */
  readonly tasks: readonly (readonly [number, string, string, boolean?])[]
  readonly concealed?: { readonly member: number; readonly reason: string; readonly handlers: readonly string[]; readonly address: string }
  readonly closed?: { readonly on: string; readonly reason: string; readonly note: string }
}
