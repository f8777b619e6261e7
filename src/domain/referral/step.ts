import type { ReferralMove, ReferralStatus } from './status.ts'

/** What somebody may write into the story of a referral (歩み), beside its moves. */
export const NOTED_STEPS = ['called', 'accompanied', 'three_way_met', 'wrote', 'reported', 'other'] as const
/** One of them. */
export type NotedStep = (typeof NOTED_STEPS)[number]

/** What the story tells by itself: its moves, and what the office and the links do. */
export const OWN_STEPS = [
  'sent', 'received', 'accepted', 'met', 'confirmed', 'reopened', 'returned', 'withdrawn', 'link_issued', 'escalated', 'successor', 'taken_up',
] as const
/** One of them. */
export type OwnStep = (typeof OWN_STEPS)[number]

/** Everything a story tells. */
export type ReferralStep = NotedStep | OwnStep

const STEP_OF: Readonly<Record<ReferralMove, OwnStep>> = {
  send: 'sent', receive: 'received', accept: 'accepted', meet: 'met', confirm: 'confirmed', reopen: 'reopened', return: 'returned', withdraw: 'withdrawn',
}

/** What a move is called in the story. */
export const stepOf = (move: ReferralMove): OwnStep => STEP_OF[move]

/** How an answer reached us (回答の受け方). */
export const ANSWER_CHANNELS = ['screen', 'link', 'paper', 'phone', 'in_person'] as const
/** One of the ways. */
export type AnswerChannel = (typeof ANSWER_CHANNELS)[number]

/** A step as far as telling the person is concerned. */
export type ToldStep = { readonly step: string; readonly at: string }

const TO_BE_TOLD: readonly string[] = ['accepted', 'returned'] satisfies readonly ReferralStatus[]

/** Whether the person has not been told the last answer yet (本人への報告がまだ): who takes it up, or that it goes another way. */
export const isReportDue = (steps: readonly ToldStep[]): boolean => {
  const lastOf = (wanted: (step: string) => boolean): string => steps.filter((one) => wanted(one.step)).map((one) => one.at).toSorted().at(-1) ?? ''
  const answered = lastOf((step) => TO_BE_TOLD.includes(step))
  return answered !== '' && answered > lastOf((step) => step === 'reported')
}
