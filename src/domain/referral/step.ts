import type { ReferralMove, ReferralStatus } from './status.ts'

/** What somebody may write into the story of a referral (歩み), beside its moves. */
export const NOTED_STEPS = ['called', 'accompanied', 'three_way_met', 'wrote', 'reported', 'known_apart', 'basis_reviewed', 'other'] as const
/** One of them. */
export type NotedStep = (typeof NOTED_STEPS)[number]

/**
 * What can be written now (書ける歩み): that two people were found to be two (別の人と確かめた), only where sender and receiver know somebody as two; that an urgent basis was looked at
 * again (緊急の根拠を見直した), only while that is awaited.
 */
export const notedStepsOpen = ({ toldOtherwise, basisReviewOn }: { readonly toldOtherwise: readonly string[]; readonly basisReviewOn: string | null }): readonly NotedStep[] =>
  NOTED_STEPS.filter((step) => (step === 'known_apart' ? toldOtherwise.length > 0 : step !== 'basis_reviewed' || basisReviewOn !== null))

/** What the story tells by itself: its moves, and what the office and the links do. */
export const OWN_STEPS = [
  'sent', 'received', 'accepted', 'met', 'confirmed', 'reopened', 'returned', 'withdrawn', 'link_issued', 'escalated', 'successor', 'taken_up', 'not_told',
] as const
/** One of them. */
export type OwnStep = (typeof OWN_STEPS)[number]

/** What a household's timeline tells of its つなぎ (支援経過に載る歩み): every turn the need took, not what the offices did about it. */
export const TIMELINE_STEPS = ['sent', 'accepted', 'met', 'confirmed', 'reopened', 'returned', 'withdrawn'] as const satisfies readonly OwnStep[]

/** Everything a story tells. */
export type ReferralStep = NotedStep | OwnStep

const STEP_OF: Readonly<Record<ReferralMove, OwnStep>> = {
  send: 'sent', receive: 'received', accept: 'accepted', meet: 'met', confirm: 'confirmed', reopen: 'reopened', return: 'returned', withdraw: 'withdrawn',
}

/** What a move is called in the story. */
export const stepOf = (move: ReferralMove): OwnStep => STEP_OF[move]

/** What whoever met the person says of telling them (本人に伝えたか): told, not yet, or nothing said. */
export const TELLINGS = ['told', 'not_yet', 'not_said'] as const
/** One of them. */
export type Telling = (typeof TELLINGS)[number]

/** What is written into the story of it, beside the meeting; nothing where nothing was said. */
export const stepOfTelling = (telling: Telling): ReferralStep | undefined =>
  ({ told: 'reported', not_yet: 'not_told', not_said: undefined } as const)[telling]

/** How an answer reached us (回答の受け方). */
export const ANSWER_CHANNELS = ['screen', 'link', 'paper', 'phone', 'in_person'] as const
/** One of the ways. */
export type AnswerChannel = (typeof ANSWER_CHANNELS)[number]

/** A step as far as telling the person is concerned. */
export type ToldStep = { readonly step: string; readonly at: string }

const TO_BE_TOLD: readonly string[] = ['accepted', 'returned'] satisfies readonly ReferralStatus[]

const lastOf = (steps: readonly ToldStep[], wanted: readonly string[]): string =>
  steps.filter((one) => wanted.includes(one.step)).map((one) => one.at).toSorted().at(-1) ?? ''

/** When the receiver met the person; nothing when that turned out not to be so. */
const metAt = (steps: readonly ToldStep[]): string => {
  const met = lastOf(steps, ['met'])
  return met > lastOf(steps, ['reopened']) ? met : ''
}

/** When the person was met without anybody saying that they were not told (まだ伝えていない). */
const metAndToldAt = (steps: readonly ToldStep[]): string => {
  const met = metAt(steps)
  return met > lastOf(steps, ['not_told']) ? met : ''
}

/**
 * Whether the person has not been told the last answer yet (本人への報告がまだ): who takes it up, or that it goes another way. Whoever
 * was met by the receiver knows who took it up, unless whoever met them said that they have not told them yet.
 */
export const isReportDue = (steps: readonly ToldStep[]): boolean => {
  const answered = lastOf(steps, TO_BE_TOLD)
  const told = [lastOf(steps, ['reported']), metAndToldAt(steps)].toSorted().at(-1) ?? ''
  return answered !== '' && answered > told
}

/** Whether the person knows of a つなぎ, as it stands by now (本人は知っているか): they do; they were met, or it stands nowhere, and nobody said; they were not told. */
export const PERSON_KNOWINGS = ['knows', 'met', 'not_told', 'unsaid'] as const
/** One of the answers. */
export type PersonKnowing = (typeof PERSON_KNOWINGS)[number]

/**
 * One rule for the page and the paper, whenever it is printed: what was said when it left, and what has been told since. Nobody is said not to
 * know only because nobody wrote it: that they were not told (知らせていない) somebody has said, when it left or at the meeting. Being met says nothing of it.
 */
export const personKnowing = (saidSo: boolean | null, steps: readonly ToldStep[]): PersonKnowing => {
  if (saidSo === true || steps.some((one) => one.step === 'reported')) return 'knows'
  if (metAndToldAt(steps) !== '') return 'met'
  return saidSo === false || lastOf(steps, ['not_told']) !== '' ? 'not_told' : 'unsaid'
}
