import { z } from 'zod'
import { HOMES, HOUSEHOLD_KINDS, HOUSEHOLD_TYPES } from '#domain/household/codes.ts'
import { CASE_STANDINGS } from '#domain/household/silence.ts'
import { URGENCIES } from '#domain/intake/codes.ts'
import { RETURN_REASONS } from '#domain/referral/return.ts'
import { REFERRAL_STATUSES } from '#domain/referral/status.ts'
import { caseBeside } from './case-beside.ts'
import { considerationShown } from './consideration-shown.ts'
import { day, id, instant, line, said, version } from './field.ts'
import { fittingShown } from './fitting-shown.ts'
import { endedWarningShown, factShown, memberShown, seatShown, taskShown, warningShown } from './household-shown.ts'
import { defineCommand, defineQuery } from './operation.ts'
import { paperOf, tellPaper } from './paper.ts'
import { WORKERS } from './workers.ts'

/** 世帯ページ: everything one needs to know in the minute before a visit; on an earlier day, what was true then, and nothing of what is due now. */
export const getHouseholdPage = defineQuery({
  name: 'getHouseholdPage',
  drawer: 'household',
  way: 'opens_among',
  purpose: 'consultation',
  summary: { ja: '世帯ページを開く', en: 'Open a household page' },
  detail: tellPaper,
  input: z.object({ caseId: id, on: day.optional(), paper: paperOf('household_paper') }),
  output: z.object({
    caseId: id,
    version,
    number: z.int(),
    /** The version of what was decided about who may see it and who leads. */
    matterVersion: version,
    householdId: id,
    householdVersion: version,
    householdName: z.string(),
    householdKana: z.string(),
    householdKind: z.enum(HOUSEHOLD_KINDS),
    typeCode: z.string().nullable(),
    homeCode: z.string().nullable(),
    title: z.string(),
    status: z.enum(['open', 'suspended', 'closed']),
    agencyId: id,
    agencyName: z.string(),
    /** Of an earlier day: which agency answered for it at the end of that day; `null` where none did, and of today. */
    agencyThen: z.object({ id, name: z.string() }).nullable(),
    areaId: id.nullable(),
    areaName: z.string().nullable(),
    openedAt: instant,
    restricted: z.boolean(),
    restrictedReason: z.string().nullable(),
    /** How the case stands now, and since when; not told of an earlier day. */
    standing: z.enum(CASE_STANDINGS).nullable(),
    /** When somebody of the household was met last (会えた): a call is hearing from them, and no meeting. */
    lastMetOn: day.nullable(),
    lastContactOn: day.nullable(),
    rhythmDays: z.int().nullable(),
    on: day,
    /** 過去の時点: a day that is over. */
    isPast: z.boolean(),
    members: z.array(memberShown),
    team: z.array(seatShown),
    /** Other agencies that hold an open intake about somebody of the household which the reader may not open. */
    alsoHeldBy: z.array(z.object({ agencyName: z.string(), phone: z.string() })),
    /** Other support cases that stand open about somebody who belongs to the household. */
    beside: z.array(caseBeside),
    /** What was handed over into the case and nobody of the agency that answers for it has taken on (引き継がれた受付); told to them alone. */
    handedOver: z.array(z.object({ intakeId: id, text: z.string(), note: z.string(), urgency: z.enum(URGENCIES).nullable(), at: instant, agencyName: z.string(), phone: z.string() })),
    requests: z.array(z.object({ id, version, who: z.string(), agencyName: z.string(), why: z.string(), askedAt: instant })),
    /** Open intakes of its members, whether or not they belong to the case. */
    intakes: z.array(z.object({ id, number: z.int(), text: z.string(), receivedAt: instant, urgency: z.enum(URGENCIES).nullable(), agencyName: z.string(), nextContactOn: day.nullable(),
      /** Who came or called (母), by their relation or else by name; null where nobody said, or another agency passed it on. */
      calledBy: z.string().nullable() })),
    /** What is on its way, and what came back and waits for a next step: who holds it, the day that counts now, why it came back. */
    referrals: z.array(
      z.object({
        id, need: z.string(), matterId: id.nullable(), toName: z.string(), holderName: z.string(), status: z.enum(REFERRAL_STATUSES), dueOn: day.nullable(),
        /** On which side the reader's agencies stand: to the one who is to answer, it is not they who wait. */
        mine: z.enum(['sender', 'receiver', 'neither']),
        returnReason: z.enum(RETURN_REASONS).nullable(), returnNote: z.string().nullable(), nextStep: z.string().nullable(), fitting: fittingShown,
      }),
    ),
    warnings: z.array(warningShown),
    /** Those that were ended by then, the latest first. */
    endedWarnings: z.array(endedWarningShown),
    /** 配慮事項 its people were to be met with, told at whichever desk, as far as the reader may read it. */
    considerations: z.array(considerationShown),
    /** Who called about the household, and how to call back, as far as the reader may know. */
    callers: z.array(z.object({
      intakeId: id, receivedAt: instant, name: z.string().nullable(), relation: z.string().nullable(), phone: z.string().nullable(), email: z.string().nullable(), opens: z.boolean(),
    })),
    callersBeyond: z.int(),
    tasks: z.array(taskShown),
    facts: z.array(factShown),
    /** `area`: whether the reader may say the area; whoever is not told of it would write over it. */
    may: z.object({ write: z.boolean(), area: z.boolean(), restrict: z.boolean(), decideLead: z.boolean(), protect: z.boolean() }),
    /** 緊急閲覧 keeps it open until then; by whom and when it was reviewed, if it was. */
    openUntil: instant.nullable(),
    openingReviewedAt: instant.nullable(),
    openingReviewedBy: z.string().nullable(),
  }),
  problems: [],
  roles: WORKERS,
  subjects: (input, output) => [input.caseId, ...output.members.map((member) => member.personId), ...output.considerations.map((one) => one.intakeId), ...output.callers.map((one) => one.intakeId),
    ...output.beside.map((one) => one.caseId), ...output.handedOver.map((one) => one.intakeId)],
})

/** The columns a list of households can stand in order of. */
export const CASE_SORTS = ['kana', 'number', 'last_contact', 'next_due'] as const

/** 世帯の一覧: filtered and sorted; restricted ones one may not open stand masked beside it. */
export const listCases = defineQuery({
  name: 'listCases',
  drawer: 'household',
  way: 'lists',
  purpose: 'consultation',
  summary: { ja: '世帯の一覧', en: 'List households' },
  input: z.object({
    reach: z.enum(['mine', 'agency', 'all']).default('mine'),
    status: z.enum(['open', 'closed', 'all']).default('open'),
    standing: z.enum(CASE_STANDINGS).optional(),
    areaId: id.optional(),
    agencyId: id.optional(),
    words: line.default(''),
    sort: z.enum(CASE_SORTS).default('kana'),
    direction: z.enum(['ascending', 'descending']).default('ascending'),
    page: z.int().min(1).max(10_000).default(1),
  }),
  output: z.object({
    cases: z.array(
      z.object({
        caseId: id,
        number: z.int(),
        householdName: z.string(),
        title: z.string(),
        status: z.string(),
        agencyId: id,
        agencyName: z.string(),
        areaName: z.string().nullable(),
        leadName: z.string().nullable(),
        restricted: z.boolean(),
        /** Somebody of it is concealed, as far as the reader may know. */
        concealed: z.boolean(),
        lastContactOn: day.nullable(),
        rhythmDays: z.int().nullable(),
        nextDueOn: day.nullable(),
        standing: z.enum(CASE_STANDINGS),
      }),
    ),
    masked: z.array(z.object({ matterId: id, number: z.int(), householdName: z.string(), askAgency: z.string(), askPhone: z.string().nullable(), areaName: z.string().nullable() })),
    /** How many more stand masked than are shown. */
    maskedBeyond: z.int(),
    total: z.int(),
    pageSize: z.int(),
  }),
  problems: [],
  roles: WORKERS,
  subjects: (_, output) => output.cases.map((one) => one.caseId),
})

const household = z.object({
  name: said(line.trim()),
  kana: line.default(''),
  kind: z.enum(HOUSEHOLD_KINDS).default('ordinary'),
  typeCode: z.enum(HOUSEHOLD_TYPES).optional(),
  homeCode: z.enum(HOMES).optional(),
})

/** 世帯を起こす: a household of its own, e.g. where somebody of another one fled to (避難). */
export const openCase = defineCommand({
  name: 'openCase',
  drawer: 'household',
  purpose: 'consultation',
  summary: { ja: '世帯を起こす', en: 'Open a household' },
  input: household.extend({
    title: line.default(''),
    areaId: id.optional(),
    members: z.array(z.object({ personId: id, relationship: line.default('') })).max(12).default([]),
    /** Said by whoever opens a household of which nobody is known yet. */
    nobodyYet: z.boolean().default(false),
  }),
  output: z.object({ caseId: id, householdId: id, number: z.int() }),
  problems: ['person_not_known', 'nobody_named'],
  roles: WORKERS,
  subjects: (input, output) => [output.caseId, ...input.members.map((one) => one.personId)],
})

/** 世帯の記載を直す. */
export const updateHousehold = defineCommand({
  name: 'updateHousehold',
  drawer: 'household',
  purpose: 'consultation',
  summary: { ja: '世帯の記載を直す', en: 'Edit a household' },
  /** The area only where it is said: what came of the case goes along. */
  input: household.extend({ caseId: id, version, title: line, caseVersion: version, areaId: id.nullable().optional() }),
  output: z.object({ caseId: id }),
  standing: z.object({
    caseId: id, version, caseVersion: version, title: z.string(), name: z.string(), kana: z.string(), kind: z.enum(HOUSEHOLD_KINDS),
    typeCode: z.string().nullable(), homeCode: z.string().nullable(), areaId: id.nullable(),
  }),
  problems: ['area_concealed'],
  roles: WORKERS,
  subjects: (input) => [input.caseId],
})

/** Everything that can be asked and done about households. */
export const householdOperations = { getHouseholdPage, listCases, openCase, updateHousehold } as const
