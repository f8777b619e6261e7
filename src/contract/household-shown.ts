import { z } from 'zod'
import { LOCATION_KINDS } from '#domain/person/codes.ts'
import { day, id, instant, version } from './field.ts'

/** Where somebody is or can be reached, as far as the reader may know it. */
export const whereaboutsShown = z.object({
  id,
  version,
  kind: z.enum(LOCATION_KINDS),
  text: z.string(),
  mayContact: z.string(),
  from: day.nullable(),
  until: day.nullable(),
  source: z.string(),
  sources: z.array(z.string()),
})

/** 世帯員: somebody of the household, as they stand on its page. */
export const memberShown = z.object({
  memberId: id,
  version,
  personId: id,
  name: z.string(),
  kana: z.string().nullable(),
  alsoKnownAs: z.array(z.string()),
  sex: z.string().nullable(),
  birthOn: day.nullable(),
  birthText: z.string().nullable(),
  diedOn: day.nullable(),
  languages: z.array(z.string()),
  note: z.string(),
  relationship: z.string(),
  livesTogether: z.boolean(),
  isSubject: z.boolean(),
  memberNote: z.string(),
  from: day.nullable(),
  until: day.nullable(),
  concealed: z.boolean(),
  whereabouts: z.array(whereaboutsShown),
})

/** 支援チームの一人: a seat in the team of the case, as its page shows it. */
export const seatShown = z.object({
  membershipId: id,
  who: z.string(),
  title: z.string(),
  agencyName: z.string(),
  /** Their agency's number: colleagues of many agencies have to ring each other. */
  agencyPhone: z.string(),
  part: z.enum(['lead', 'member', 'observer']),
  since: instant,
  until: instant.nullable(),
  reason: z.string(),
  mine: z.boolean(),
})

/** 注意情報: what one should know before a visit, and until when it is looked at again. */
export const warningShown = z.object({
  id,
  version,
  kind: z.string(),
  text: z.string(),
  personId: id.nullable(),
  toldToPerson: z.boolean(),
  addedByName: z.string(),
  addedAt: instant,
  reviewedAt: instant.nullable(),
  /** Not known of a day before the last review. */
  reviewOn: day.nullable(),
})

/** 終えた注意情報: what one need not beware of any more, and who ended it, when and why. */
export const endedWarningShown = z.object({
  id, kind: z.string(), text: z.string(), personId: id.nullable(), addedByName: z.string(), addedAt: instant, endedByName: z.string(), endedAt: instant, endedWhy: z.string(),
})

/** やること: what is still to be done in the case. */
export const taskShown = z.object({ id, version, text: z.string(), dueOn: day, who: z.string(), membershipId: id, mine: z.boolean() })

/** 世帯の事情: what is known of the household, with where it was heard. */
export const factShown = z.object({
  id,
  version,
  code: z.string(),
  text: z.string(),
  source: z.string(),
  personId: id.nullable(),
  notedByName: z.string(),
  notedAt: instant,
  from: day.nullable(),
  until: day.nullable(),
})
