import { z } from 'zod'
import { DUE_GROUPS, DUE_KINDS } from '#domain/today/due.ts'
import { DRAFT_KINDS } from '#domain/draft/kinds.ts'
import { URGENCIES } from '#domain/intake/codes.ts'
import { REFERRAL_STATUSES } from '#domain/referral/status.ts'
import { day, id, instant } from './field.ts'
import { coordinatorShown } from './coordinator-shown.ts'
import { defineQuery } from './operation.ts'
import { WORKERS } from './workers.ts'

/** 取扱注意・秘匿: somebody it is about is concealed, as far as the reader may know. */
const concealed = z.boolean()

/** わたしの一日: what waits for me, the latest first. */
export const getMyDay = defineQuery({
  name: 'getMyDay',
  drawer: 'today',
  way: 'lists',
  purpose: 'consultation',
  summary: { ja: 'わたしの一日', en: 'My day' },
  /** Of what is due: all of it or one kind, page by page. */
  input: z.object({ kind: z.enum(DUE_KINDS).optional(), page: z.int().min(1).max(10_000).default(1) }),
  output: z.object({
    due: z.array(
      z.object({
        kind: z.enum(DUE_KINDS),
        id,
        /** Where it leads: the matter; for a concealment the person it protects, for a known end the post that ends. */
        matterId: id,
        text: z.string(),
        about: z.string(),
        dueOn: day,
        /** How urgent, where somebody is still to be met, and where hours count (24〜48時間) the moment it is due. */
        urgency: z.enum(URGENCIES).nullable(),
        dueAt: instant.nullable(),
        /** What came back with it: what the receiver found at the meeting, the next step that was named. */
        note: z.string(),
        group: z.enum(DUE_GROUPS),
        /** Of a つなぎ whose answer is awaited or that fell silent: its state, so that it is said as on its own page. */
        status: z.enum(REFERRAL_STATUSES).nullable(),
        /** Of a つなぎ somebody waits for in vain: whoever coordinates there (調整担当). */
        coordinators: z.array(coordinatorShown),
        concealed,
      }),
    ),
    /** How much of each kind is due in all, and how many of it stand on a page. */
    dueCounts: z.array(z.object({ kind: z.enum(DUE_KINDS), count: z.int() })),
    pageSize: z.int(),
    /** Who leaves near me: whose successor I am, with how much comes to me (`comes`), with whom I am on a team (`shared`), and I myself, with how much goes on from me. */
    leavings: z.array(z.object({
      membershipId: id, name: z.string(), post: z.string(), agencyName: z.string(), lastDay: day,
      isMe: z.boolean(), comes: z.object({ seats: z.int(), tasks: z.int(), areas: z.int() }).nullable(), heirName: z.string().nullable(), shared: z.int(),
    })),
    /** Needs of ours that were taken up elsewhere (引取り), until somebody here has seen it; and where that leads. */
    takeovers: z.array(z.object({
      routeId: id, need: z.string(), at: instant, who: z.string(), agencyName: z.string(), phone: z.string().nullable(), note: z.string(),
      opens: id, opensKind: z.enum(['intake', 'referral', 'support_case']), concealed,
    })),
    newIntakes: z.array(z.object({ id, number: z.int(), receivedAt: instant, text: z.string(), urgency: z.enum(URGENCIES).nullable(), agencyName: z.string(), concealed })),
    silent: z.array(z.object({ caseId: id, householdName: z.string(), lastContactOn: day, rhythmDays: z.int(), isAgreed: z.boolean(), concealed })),
    drafts: z.array(
      z.object({
        id,
        kind: z.enum([...DRAFT_KINDS, 'drafted_referral']),
        matterId: id.nullable(),
        /** Of which household, as far as the reader may open it. */
        householdName: z.string().nullable(),
        /** Of a consultation, whom it is about, as far as the reader may open it. */
        subjectName: z.string().nullable(),
        savedAt: instant,
        /** How it begins, so that its writer knows it again; nothing where somebody in the matter is concealed. */
        begins: z.string(),
        /** Whom it names, and whether a number stands in it: as little of a concealed one. */
        who: z.string(),
        hasPhone: z.boolean(),
        /** What was marked with ○ in it. */
        boxes: z.array(z.string()),
        concealed,
      }),
    ),
    /** How many there are beyond those that stand here. */
    beyond: z.object({ newIntakes: z.int(), silent: z.int(), referralDrafts: z.int() }),
  }),
  problems: [],
  roles: WORKERS,
  subjects: (_, output) => [
    ...output.due.map((one) => one.matterId), ...output.takeovers.map((one) => one.opens), ...output.silent.map((one) => one.caseId), ...output.leavings.map((one) => one.membershipId),
    ...output.drafts.filter((one) => one.kind === 'drafted_referral').map((one) => one.id),
    ...output.drafts.flatMap((one) => ((one.householdName ?? one.subjectName) === null || one.matterId === null ? [] : [one.matterId])),
  ],
})

/** Everything one asks at the start of a day. */
export const todayOperations = { getMyDay } as const
