import { z } from 'zod'
import { METHODS, SHARING_RANGES } from '#domain/casework/codes.ts'
import { REFERRAL_STATUSES } from '#domain/referral/status.ts'
import { day, id, instant, line, text, version } from './field.ts'
import { defineCommand, defineQuery } from './operation.ts'

const WORKERS = ['counsellor', 'supervisor', 'coordinator', 'clerk'] as const

const record = z.object({
  id,
  version,
  status: z.enum(['draft', 'fixed']),
  happenedAt: instant,
  method: z.enum(METHODS),
  who: z.string(),
  agencyName: z.string(),
  withWhom: z.string(),
  facts: z.string(),
  ownWords: z.string(),
  judgement: z.string(),
  nextStep: z.string(),
  nextOn: day.nullable(),
  sharing: z.enum(SHARING_RANGES),
  pinned: z.boolean(),
  mine: z.boolean(),
})

/** 世帯ページ: everything one needs to know in the minute before a visit. */
export const getHouseholdPage = defineQuery({
  name: 'getHouseholdPage',
  drawer: 'household',
  summary: { ja: '世帯ページを開く', en: 'Open a household page' },
  input: z.object({ caseId: id }),
  output: z.object({
    caseId: id,
    version,
    number: z.int(),
    householdName: z.string(),
    title: z.string(),
    status: z.enum(['open', 'suspended', 'closed']),
    agencyName: z.string(),
    areaName: z.string().nullable(),
    restricted: z.boolean(),
    standing: z.enum(['tasks_open', 'accompanying', 'silent']),
    lastContactOn: day.nullable(),
    rhythmDays: z.int().nullable(),
    members: z.array(
      z.object({
        personId: id,
        name: z.string(),
        kana: z.string().nullable(),
        sex: z.string().nullable(),
        birthOn: day.nullable(),
        birthText: z.string().nullable(),
        relationship: z.string(),
        livesTogether: z.boolean(),
        isSubject: z.boolean(),
        until: day.nullable(),
        concealed: z.boolean(),
        whereabouts: z.array(z.object({ kind: z.string(), text: z.string() })),
      }),
    ),
    team: z.array(z.object({ who: z.string(), title: z.string(), agencyName: z.string(), part: z.string(), since: instant, reason: z.string() })),
    referrals: z.array(z.object({ id, need: z.string(), toName: z.string(), status: z.enum(REFERRAL_STATUSES) })),
    warnings: z.array(z.object({ id, kind: z.string(), text: z.string(), reviewOn: day, toldToPerson: z.boolean() })),
    tasks: z.array(z.object({ id, version, text: z.string(), dueOn: day, who: z.string() })),
    facts: z.array(z.object({ code: z.string(), text: z.string(), source: z.string() })),
    records: z.array(record),
    intakes: z.array(z.object({ id, number: z.int(), receivedAt: instant, text: z.string() })),
  }),
  problems: [],
  roles: WORKERS,
  subjects: (input, output) => [input.caseId, ...output.members.map((member) => member.personId)],
})

/** 世帯の一覧. */
export const listCases = defineQuery({
  name: 'listCases',
  drawer: 'household',
  summary: { ja: '世帯の一覧', en: 'List households' },
  input: z.object({ reach: z.enum(['mine', 'all']).default('mine'), page: z.int().min(1).max(10_000).default(1) }),
  output: z.object({
    cases: z.array(
      z.object({
        caseId: id,
        number: z.int(),
        householdName: z.string(),
        title: z.string(),
        status: z.string(),
        agencyName: z.string(),
        areaName: z.string().nullable(),
        lastContactOn: day.nullable(),
        standing: z.enum(['tasks_open', 'accompanying', 'silent']),
      }),
    ),
    total: z.int(),
  }),
  problems: [],
  roles: WORKERS,
  subjects: (_, output) => output.cases.map((one) => one.caseId),
})

/** 支援経過を書く. */
export const saveContactRecord = defineCommand({
  name: 'saveContactRecord',
  drawer: 'casework',
  summary: { ja: '支援経過を書く', en: 'Write a contact record' },
  input: z.object({
    matterId: id,
    happenedAt: instant.optional(),
    method: z.enum(METHODS),
    withWhom: line.default(''),
    facts: text.min(1),
    ownWords: text.default(''),
    judgement: text.default(''),
    nextStep: text.default(''),
    nextOn: day.optional(),
    sharing: z.enum(SHARING_RANGES).optional(),
    pinned: z.boolean().default(false),
  }),
  output: z.object({ id, sharing: z.enum(SHARING_RANGES) }),
  problems: [],
  roles: WORKERS,
  subjects: (input, output) => [output.id, input.matterId],
})

/** 支援経過を訂正する: what stood before is kept. */
export const correctContactRecord = defineCommand({
  name: 'correctContactRecord',
  drawer: 'casework',
  summary: { ja: '支援経過を訂正する', en: 'Correct a contact record' },
  input: z.object({ id, version, facts: text.min(1), ownWords: text, judgement: text, nextStep: text }),
  output: z.object({ id, version }),
  problems: [],
  roles: WORKERS,
  subjects: (input) => [input.id],
})

/** 予定を立てる. */
export const addTask = defineCommand({
  name: 'addTask',
  drawer: 'casework',
  summary: { ja: '予定を立てる', en: 'Add a task' },
  input: z.object({ matterId: id, text: line.min(1), dueOn: day }),
  output: z.object({ id }),
  problems: [],
  roles: WORKERS,
  subjects: (input) => [input.matterId],
})

/** 予定を済ませる. */
export const finishTask = defineCommand({
  name: 'finishTask',
  drawer: 'casework',
  summary: { ja: '予定を済ませる', en: 'Finish a task' },
  input: z.object({ id, version }),
  output: z.object({ id }),
  problems: [],
  roles: WORKERS,
  subjects: (input) => [input.id],
})

/** だれが見たか. */
export const listViewers = defineQuery({
  name: 'listViewers',
  drawer: 'journal',
  summary: { ja: 'だれが見たか', en: 'Who looked' },
  input: z.object({ matterId: id }),
  output: z.object({
    views: z.array(z.object({ at: instant, who: z.string(), agencyName: z.string(), operation: z.string(), reason: z.string() })),
  }),
  problems: [],
  roles: [...WORKERS, 'auditor'],
  subjects: (input) => [input.matterId],
})

/** Everything that can be asked and done about households and casework. */
export const householdOperations = {
  getHouseholdPage,
  listCases,
  saveContactRecord,
  correctContactRecord,
  addTask,
  finishTask,
  listViewers,
} as const
