import type { Urgency } from './codes.ts'

/** What is left of a consultation when one of its needs has arrived elsewhere (残っている困りごと): nothing, or the desk goes on with it. */
export const RESTS = ['nothing', 'goes_on'] as const
/** One of the two, as whoever confirms the contact says. */
export type Rest = (typeof RESTS)[number]

/** A sheet as far as this is concerned: the boxes that are ticked, how urgent it is, and how many of its needs have arrived. */
export type SheetWithNeeds = { readonly boxes: readonly string[]; readonly urgency: Urgency | null; readonly needsArrived: number }

/**
 * Whether a sheet tells of more than what has arrived: more troubles are ticked than needs were taken up, or somebody’s life is in
 * danger. Then it never ends by itself: a debt that found its desk says nothing of the violence beside it.
 */
export const hasMoreToIt = ({ boxes, urgency, needsArrived }: SheetWithNeeds): boolean => boxes.length > Math.max(1, needsArrived) || urgency === 'immediate'

/** Whether an intake ends as passed on now: whoever confirms says so, or where nobody said anything there is no more to it. */
export const endsWithArrival = (sheet: SheetWithNeeds, rest: Rest | undefined): boolean => (rest === undefined ? !hasMoreToIt(sheet) : rest === 'nothing')
