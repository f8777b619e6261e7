/** 引き合わせ: whether somebody goes along to the receiver, and how. */
export const WARM_HANDOVERS = ['none', 'accompany', 'three_way'] as const
/** One of the ways. */
export type WarmHandover = (typeof WARM_HANDOVERS)[number]

/** What became of it: it took place, or it did not. */
export const GOING_ALONG = ['took_place', 'did_not'] as const
/** One of them. */
export type GoneAlong = (typeof GOING_ALONG)[number]

/** A referral as far as going along is concerned: what was promised, and what is known to have become of it. */
export type PromisedCompany = { readonly warmHandover: WarmHandover; readonly goneAlong: GoneAlong | undefined }

/** Whether confirming a first contact asks what became of the handover: one was promised, and nobody has said yet. */
export const asksForGoingAlong = ({ warmHandover, goneAlong }: PromisedCompany): boolean => warmHandover !== 'none' && goneAlong === undefined

/** What a noted step (歩み) says about the handover: somebody went along, or all three sat together. */
export const goneAlongBy = (step: string): GoneAlong | undefined => (step === 'accompanied' || step === 'three_way_met' ? 'took_place' : undefined)

/** Whether a step would say that somebody went along where it was said, when the first contact was confirmed, that nobody did. */
export const contradicts = (step: string, said: GoneAlong | undefined): boolean => said !== undefined && (goneAlongBy(step) ?? said) !== said
