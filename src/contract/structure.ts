import { z } from 'zod'
import { ROLES } from '#domain/access/role.ts'
import { day, id, instant, version } from './field.ts'
import { defineQuery } from './operation.ts'

/** 機関と圏域の一覧: for choosing where to pass a need on. */
export const listStructure = defineQuery({
  name: 'listStructure',
  drawer: 'structure',
  way: 'lists',
  purpose: 'consultation',
  summary: { ja: '機関と圏域の一覧', en: 'Agencies and areas' },
  input: z.object({}),
  output: z.object({
    agencies: z.array(
      z.object({
        id, version, name: z.string(), shortName: z.string(), kind: z.string(), field: z.string(), takesIntakes: z.boolean(),
        phone: z.string().nullable(), fax: z.string().nullable(), kana: z.string().nullable(), shortKana: z.string().nullable(), areaIds: z.array(id),
      }),
    ),
    /** 終了: agencies that end on a known day, the next first, then those that have ended, the last first; and who goes on after them. */
    endings: z.array(
      z.object({
        agencyId: id,
        version,
        name: z.string(),
        shortName: z.string(),
        kana: z.string().nullable(),
        lastDay: day,
        successorName: z.string(),
        isOver: z.boolean(),
        /** Whether that day was planned here, and not written by the structure file: until it is over it can be taken back. */
        isPlanned: z.boolean(),
      }),
    ),
    areas: z.array(z.object({ id, name: z.string(), tree: z.string() })),
    /** When the city is closed from today on: weekdays (0 for Sunday), holidays and its own closing days. */
    closed: z.object({ weekdays: z.array(z.int()), days: z.array(day) }),
  }),
  problems: [],
  roles: ROLES,
  subjects: () => [],
})

/** 同僚の一覧: the people of my agency, or of all, for naming somebody in a team or a task. */
export const listColleagues = defineQuery({
  name: 'listColleagues',
  drawer: 'structure',
  way: 'lists',
  purpose: 'consultation',
  summary: { ja: '同僚の一覧', en: 'List colleagues' },
  input: z.object({ reach: z.enum(['agency', 'all']).default('agency') }),
  output: z.object({
    colleagues: z.array(
      z.object({
        membershipId: id,
        staffId: id,
        name: z.string(),
        kana: z.string(),
        title: z.string(),
        role: z.string(),
        agencyId: id,
        agencyName: z.string(),
        /** How the agency’s name, and its short name, are read. */
        agencyKana: z.string().nullable(),
        from: instant,
        /** When their post ends, or their agency before it, where that is known. */
        to: instant.nullable(),
      }),
    ),
  }),
  problems: [],
  roles: ROLES,
  subjects: () => [],
})

/** 窓口の一覧: where consultations are taken, and when. */
export const listWindows = defineQuery({
  name: 'listWindows',
  drawer: 'structure',
  way: 'lists',
  purpose: 'consultation',
  summary: { ja: '窓口の一覧', en: 'List consultation windows' },
  input: z.object({}),
  output: z.object({
    windows: z.array(
      z.object({
        id, agencyId: id, name: z.string(), kind: z.string(), place: z.string().nullable(), openHours: z.string().nullable(),
        /** Its own number, where it is not the agency's. */
        phone: z.string().nullable(),
        afterHours: z.boolean(),
      }),
    ),
  }),
  problems: [],
  roles: ROLES,
  subjects: () => [],
})

/** 郵便番号から町字: the places of the municipality that share a postal code, as an address begins with them. */
export const listTowns = defineQuery({
  name: 'listTowns',
  drawer: 'structure',
  way: 'lists',
  purpose: 'consultation',
  summary: { ja: '郵便番号から町字を引く', en: 'Towns of a postal code' },
  input: z.object({ postcode: z.string().regex(/^[0-9]{7}$/) }),
  output: z.object({ places: z.array(z.string()) }),
  problems: [],
  roles: ROLES,
  subjects: () => [],
})

/** Everything that can be asked about structure. */
export const structureOperations = { listStructure, listColleagues, listWindows, listTowns } as const
