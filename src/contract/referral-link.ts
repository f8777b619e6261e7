import { z } from 'zod'
import { URGENCIES } from '#domain/intake/codes.ts'
import { DISCLOSURE_BASES } from '#domain/referral/basis.ts'
import { LINK_ANSWERS, LINK_DAYS } from '#domain/referral/link.ts'
import { RETURN_REASONS } from '#domain/referral/return.ts'
import { REFERRAL_STATUSES } from '#domain/referral/status.ts'
import { PERSON_KNOWINGS } from '#domain/referral/step.ts'
import { FACT_CATEGORIES } from '#domain/referral/travelling-fact.ts'
import { day, id, instant, line, said, text } from './field.ts'
import { defineCommand } from './operation.ts'
import { sealed } from './sealed.ts'

/** The secret of a link: 32 random bytes, base64url. Its maker alone knows it; the office keeps its hash. */
export const linkToken = z.string().regex(/^[A-Za-z0-9_-]{43,86}$/)

/** 一回限りのリンクを出す: for a receiver without an account. An earlier, unanswered link of the same referral ends, if that is said. */
export const issueReferralLink = defineCommand({
  name: 'issueReferralLink',
  drawer: 'referral',
  purpose: 'referral',
  summary: { ja: '一回限りのリンクを出す', en: 'Issue a one-time link' },
  input: z.object({ id, token: linkToken, days: z.int().min(1).max(LINK_DAYS.most).default(LINK_DAYS.usual), endsEarlier: z.boolean().default(false) }),
  output: z.object({ id, expiresAt: instant }),
  /** `link_stands`: somebody may be holding one that is not answered yet. */
  problems: ['not_possible_now', 'link_stands'],
  roles: ['counsellor', 'supervisor', 'coordinator', 'clerk'],
  subjects: (input) => [input.id],
})

/** What the holder of a living link sees: what travels, and nothing else. */
export const linkShown = z.object({
  municipalityName: z.string(),
  number: z.int(),
  fromAgencyName: z.string(),
  sentByAgencyName: z.string().nullable(),
  fromPhone: z.string().nullable(),
  toName: z.string(),
  need: z.string(),
  why: z.string(),
  urgency: z.enum(URGENCIES),
  status: z.enum(REFERRAL_STATUSES),
  /** The answers that are possible now. */
  answers: z.array(z.enum(LINK_ANSWERS)),
  answerDueOn: day.nullable(),
  /** Once it was taken up; until then, by when the person is met at the latest. */
  contactDueOn: day.nullable(),
  contactLatestOn: day.nullable(),
  daysOverdue: z.int().nullable(),
  personKnows: z.enum(PERSON_KNOWINGS),
  warmHandover: z.enum(['none', 'accompany', 'three_way']),
  warmHandoverOn: day.nullable(),
  expiresAt: instant,
  facts: z.array(z.object({ category: z.enum(FACT_CATEGORIES), text: z.string(), mayContact: z.string(), basis: z.enum(DISCLOSURE_BASES), basisNote: z.string() })),
})

/** What the holder of a living link answers, once. */
export const linkAnswer = z.object({
  kind: z.enum(LINK_ANSWERS),
  by: said(line),
  reason: z.enum(RETURN_REASONS).default('other'),
  note: text.default(''),
  /** Which agency fits better, as whoever answers calls it. */
  fittingOutside: line.optional(),
  nextStep: text.default(''),
})

/** The ways an answer by link can be refused. A link that is used, has run out or never was: all are `not_found`. */
export const LINK_PROBLEMS = ['not_found', 'invalid_input', 'rate_limited', 'too_large', 'unavailable', 'server_fault'] as const

/** What the holder of a link is told once the answer is taken: where the referral stands now. */
export const linkTaken = z.object({ status: z.enum(REFERRAL_STATUSES) })

/** How the holder of a link asks: the token in the body, never in an address, so that it reaches no log. */
export const linkOpening = sealed(z.object({ token: linkToken }))

/** How the holder of a link answers. */
export const linkAnswering = sealed(z.object({ token: linkToken, answer: linkAnswer }))

/** What the holder of a living link sees. */
export type LinkShown = z.output<typeof linkShown>

/** What the holder of a living link answers. */
export type LinkAnswer = z.output<typeof linkAnswer>
