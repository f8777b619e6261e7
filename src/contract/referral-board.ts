import { z } from 'zod'
import { URGENCIES } from '#domain/intake/codes.ts'
import { RETURN_REASONS } from '#domain/referral/return.ts'
import { day, id, line } from './field.ts'
import { fittingShown } from './fitting-shown.ts'
import { defineCommand, defineQuery } from './operation.ts'

const stranded = z.object({
  routeId: id,
  /** Null when the reader may not open the matter: then only who holds it, how to call, how urgent, and how long, is told. */
  need: z.string().nullable(),
  matterId: id.nullable(),
  kind: z.enum(['intake', 'support_case']).nullable(),
  agencyName: z.string(),
  agencyPhone: z.string().nullable(),
  areaName: z.string().nullable(),
  returned: z.int(),
  unanswered: z.int(),
  escalations: z.int(),
  sinceDays: z.int(),
  urgency: z.enum(URGENCIES),
  returns: z.array(z.object({ toName: z.string(), reason: z.enum(RETURN_REASONS), nextStep: z.string(), fitting: fittingShown })),
  /** Agencies it was passed on to that still have time to answer: somebody is on it, beside those who let their day go by. */
  awaited: z.array(z.object({ toName: z.string(), sentOn: day, dueOn: day })),
  lastReferralId: id,
  lastTo: z.string().nullable(),
  lastToPhone: z.string().nullable(),
})

/** 行き場のない相談: returned by two or more, or unanswered past the due day. */
export const listStrandedMatters = defineQuery({
  name: 'listStrandedMatters',
  drawer: 'referral',
  way: 'lists',
  purpose: 'coordination',
  summary: { ja: '行き場のない相談', en: 'Stranded matters' },
  input: z.object({ page: z.int().min(1).max(10_000).default(1) }),
  output: z.object({
    stranded: z.array(stranded),
    /** On all pages. */
    total: z.int(),
  }),
  problems: [],
  roles: ['coordinator', 'supervisor'],
  subjects: (_, output) => output.stranded.map((one) => one.lastReferralId),
})

/**
 * 多機関協働として引き取る: the coordinating agency becomes accountable for the matter and for whatever is still on its way. An
 * intake goes on in a case that stands open, or in a new one for the household named.
 */
export const takeUpStrandedMatter = defineCommand({
  name: 'takeUpStrandedMatter',
  drawer: 'referral',
  purpose: 'coordination',
  summary: { ja: '多機関協働として引き取る', en: 'Take up as multi-agency work' },
  input: z.object({ routeId: id, note: line.default(''), caseId: id.optional(), householdName: line.optional(), casesBeside: z.array(id).max(100).default([]) }),
  output: z.object({ routeId: id, caseId: id }),
  problems: ['not_possible_now', 'household_name_needed', 'already_ended', 'case_closed', 'resembles_somebody', 'supported_already'],
  roles: ['coordinator'],
  subjects: (input, output) => [input.routeId, output.caseId],
})

/** 引取りを見た: said by whoever passed the need on; until then it stands on the day of their agency. */
export const noteTakeoverSeen = defineCommand({
  name: 'noteTakeoverSeen',
  drawer: 'referral',
  purpose: 'referral',
  summary: { ja: '引き取られたことをつなぎ元が見た', en: 'Note, as the sender, that a takeover was seen' },
  input: z.object({ routeId: id }),
  output: z.object({ routeId: id }),
  problems: [],
  roles: ['counsellor', 'supervisor', 'coordinator', 'clerk'],
  subjects: (input) => [input.routeId],
})
