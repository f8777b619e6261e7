import { z } from 'zod'
import { END_AGENCY_PROBLEMS } from '#domain/accountability/end-agency.ts'
import { DRAFT_FATES, END_MEMBERSHIP_PROBLEMS } from '#domain/accountability/end-membership.ts'
import { MATTER_KINDS } from '#domain/accountability/matter-kind.ts'
import { NAME_SUCCESSOR_PROBLEMS } from '#domain/accountability/name-successor.ts'
import { PLAN_LEAVING_PROBLEMS } from '#domain/accountability/plan-leaving.ts'
import { TAKE_BACK_ENDING_PROBLEMS } from '#domain/accountability/take-back-ending.ts'
import { TAKE_BACK_LEAVING_PROBLEMS } from '#domain/accountability/take-back-leaving.ts'
import { ROLES } from '#domain/access/role.ts'
import { day, id, instant, version } from './field.ts'
import { defineCommand, defineQuery } from './operation.ts'

const without = <const L extends readonly string[]>(list: L) => list.filter((one) => one !== 'not_found') as Exclude<L[number], 'not_found'>[]

const holdings = { tasks: z.int(), seats: z.int(), areas: z.int(), scarceConcealments: z.int(), drafts: z.int() } as const

/** A day of leaving that was planned here (離任の予定): when the post would end otherwise, if at all. */
const plan = z.object({ endsOtherwiseAt: instant.nullable() }).nullable()

/** 担い手の一覧: everybody whom the reader may let go, with how much they hold. Numbers only. */
export const listHolders = defineQuery({
  name: 'listHolders',
  drawer: 'accountability',
  way: 'lists',
  purpose: 'administration',
  summary: { ja: '担い手と持っているもの', en: 'Who holds how much' },
  input: z.object({}),
  output: z.object({
    holders: z.array(
      z.object({
        membershipId: id, version, name: z.string(), kana: z.string(), agencyId: id, agencyName: z.string(), title: z.string(), role: z.enum(ROLES), ...holdings,
        /** Where the post ends on a known day: the last one, and who goes on. `plan` where that day was planned here (離任の予定). */
        end: z.object({ lastDay: day, successorName: z.string().nullable(), plan }).nullable(),
      }),
    ),
  }),
  problems: [],
  roles: ['supervisor', 'administrator'],
  subjects: (_, output) => output.holders.map((one) => one.membershipId),
})

/** 離任の前に見る: what somebody still holds; the matters themselves only as far as the reader may open them. */
export const getHoldings = defineQuery({
  name: 'getHoldings',
  drawer: 'accountability',
  way: 'lists',
  purpose: 'administration',
  summary: { ja: '離任前の確認', en: 'What somebody still holds' },
  input: z.object({ membershipId: id }),
  output: z.object({
    version,
    ...holdings,
    /** When the post ends by itself, and who was named to go on then. */
    endsAt: instant.nullable(),
    successorId: id.nullable(),
    plan,
    matters: z.array(z.object({ id, kind: z.enum(MATTER_KINDS), title: z.string(), part: z.enum(['lead', 'member', 'observer']).nullable(), tasks: z.int() })),
    /** Matters that the reader may not open: they are handed on together. */
    hiddenMatters: z.int(),
  }),
  problems: [],
  roles: ['supervisor', 'administrator'],
  subjects: (input, output) => [input.membershipId, ...output.matters.map((one) => one.id)],
})

/** 離任: everything open goes to its successors in the same moment; without them it is refused. */
export const endMembership = defineCommand({
  name: 'endMembership',
  drawer: 'accountability',
  purpose: 'administration',
  summary: { ja: '離任', en: 'End a membership' },
  input: z.object({
    membershipId: id,
    version,
    successorId: id.optional(),
    /** Single matters that go to somebody else than the rest. */
    shares: z.array(z.object({ matterId: id, successorId: id })).max(500).default([]),
    /** What becomes of what they have half written; needed when there is any. */
    drafts: z.enum(DRAFT_FATES).optional(),
  }),
  output: z.object({ membershipId: id }),
  standing: z.object({ version, ...holdings }),
  problems: without(END_MEMBERSHIP_PROBLEMS),
  roles: ['supervisor', 'administrator'],
  subjects: (input) => [...new Set([input.membershipId, ...(input.successorId === undefined ? [] : [input.successorId]), ...input.shares.flatMap((one) => [one.matterId, one.successorId])])],
})

/** What a change of a last day answers: which day it was before, where one was set; the journal keeps it. */
const dayBefore = { lastDayBefore: day.nullable() } as const
const tellDayBefore = ({ lastDayBefore }: { readonly lastDayBefore: string | null }) => (lastDayBefore === null ? {} : { lastDayBefore })

/** 離任の予定: the last day of a post, today or to come, and who goes on then; until it is over nothing changes. */
export const planLeaving = defineCommand({
  name: 'planLeaving',
  drawer: 'accountability',
  purpose: 'administration',
  summary: { ja: '離任の予定', en: 'Set the last day of a membership' },
  input: z.object({ membershipId: id, version, lastDay: day, successorId: id.nullable() }),
  output: z.object({ membershipId: id, ...dayBefore }),
  standing: z.object({ version, ...holdings }),
  problems: without(PLAN_LEAVING_PROBLEMS),
  roles: ['supervisor', 'administrator'],
  subjects: ({ membershipId, successorId }) => [membershipId, ...(successorId === null ? [] : [successorId])],
  detail: ({ lastDay }, output) => ({ lastDay, ...tellDayBefore(output) }),
})

/** 離任の予定の取消し: before the day has come the post lasts on as if it had never been planned, and nobody is named to go on. */
export const takeBackLeaving = defineCommand({
  name: 'takeBackLeaving',
  drawer: 'accountability',
  purpose: 'administration',
  summary: { ja: '離任の予定を取り消す', en: 'Take a planned leaving back' },
  input: z.object({ membershipId: id, version }),
  output: z.object({ membershipId: id, ...dayBefore }),
  standing: z.object({ version, ...holdings }),
  problems: without(TAKE_BACK_LEAVING_PROBLEMS),
  roles: ['supervisor', 'administrator'],
  subjects: ({ membershipId }) => [membershipId],
  detail: (_, output) => tellDayBefore(output),
})

/** 後任の指名: who goes on when a post ends on its known day. Without a name it is the supervisor of the agency. */
export const nameSuccessor = defineCommand({
  name: 'nameSuccessor',
  drawer: 'accountability',
  purpose: 'administration',
  summary: { ja: '後任の指名', en: 'Name a successor' },
  input: z.object({ membershipId: id, version, successorId: id.nullable() }),
  output: z.object({ membershipId: id }),
  standing: z.object({ version, ...holdings }),
  problems: without(NAME_SUCCESSOR_PROBLEMS),
  roles: ['supervisor', 'administrator'],
  subjects: ({ membershipId, successorId }) => [membershipId, ...(successorId === null ? [] : [successorId])],
})

/** How the end of an agency stands: its last day and who goes on, where they are named. */
const ending = { version, lastDay: day.nullable(), successorId: id.nullable() } as const

/** 機関の終了: now, or with a last day until whose end the agency answers; from the next moment on it is the successor, without a gap. */
export const endAgency = defineCommand({
  name: 'endAgency',
  drawer: 'accountability',
  purpose: 'administration',
  summary: { ja: '機関の終了', en: 'End an agency' },
  /** Without a last day it ends now. */
  input: z.object({ agencyId: id, version, successorId: id, successorMembershipId: id, lastDay: day.nullable() }),
  output: z.object({ agencyId: id }),
  standing: z.object(ending),
  problems: without(END_AGENCY_PROBLEMS),
  roles: ['administrator'],
  subjects: (input) => [input.agencyId, input.successorId, input.successorMembershipId],
  detail: ({ lastDay }) => (lastDay === null ? {} : { lastDay }),
})

/** 終了の予定の取消し: before it has come the agency goes on as if no end had been planned. */
export const takeBackEnding = defineCommand({
  name: 'takeBackEnding',
  drawer: 'accountability',
  purpose: 'administration',
  summary: { ja: '機関の終了の予定を取り消す', en: 'Take the planned end of an agency back' },
  input: z.object({ agencyId: id, version }),
  output: z.object({ agencyId: id, ...dayBefore }),
  standing: z.object(ending),
  problems: without(TAKE_BACK_ENDING_PROBLEMS),
  roles: ['administrator'],
  subjects: ({ agencyId }) => [agencyId],
  detail: (_, output) => tellDayBefore(output),
})

/** Everything that can be asked and done about who answers for what. */
export const accountabilityOperations = {
  listHolders,
  getHoldings,
  endMembership,
  planLeaving,
  takeBackLeaving,
  nameSuccessor,
  endAgency,
  takeBackEnding,
} as const
