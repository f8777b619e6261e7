import { z } from 'zod'
import { LOCATION_KINDS, NAME_KINDS, SEXES } from '#domain/person/codes.ts'
import { PLACE_FIELDS } from '#domain/person/place-history.ts'
import { considerationShown } from './consideration-shown.ts'
import { day, id, instant, line, said, text, version } from './field.ts'
import { whereaboutsShown } from './household-shown.ts'
import { defineCommand, defineQuery } from './operation.ts'
import { WORKERS } from './workers.ts'

const nameShown = z.object({
  id,
  version,
  kind: z.enum(NAME_KINDS),
  asWritten: z.string(),
  /** MJ文字図形名: which forms of its letters are meant, where somebody looked them up. */
  letterNames: z.string(),
  kana: z.string().nullable(),
  from: day.nullable(),
  until: day.nullable(),
  source: z.string(),
})

/** A colleague whom one may ask, and by which telephone. */
const toAsk = z.object({ membershipId: id, who: z.string(), agencyName: z.string(), agencyPhone: z.string().nullable() })

const concealmentShown = z.object({
  id,
  version,
  reason: z.string().nullable(),
  since: instant,
  reviewOn: day,
  handlers: z.array(toAsk),
  iHandle: z.boolean(),
  releaseAskedByName: z.string().nullable(),
  releaseReason: z.string().nullable(),
  iAskedRelease: z.boolean(),
})

/** 人のページ: names, birth, whereabouts and households over time, and the matters the reader may see. */
export const getPersonPage = defineQuery({
  name: 'getPersonPage',
  drawer: 'person',
  way: 'opens',
  purpose: 'consultation',
  summary: { ja: '人のページを開く', en: 'Open a person' },
  input: z.object({ personId: id }),
  output: z.object({
    personId: id,
    version,
    today: day,
    sex: z.string().nullable(),
    birthText: z.string().nullable(),
    birthOn: day.nullable(),
    diedOn: day.nullable(),
    languages: z.array(z.string()),
    note: z.string(),
    names: z.array(nameShown),
    whereabouts: z.array(whereaboutsShown),
    households: z.array(
      z.object({
        caseId: id,
        householdName: z.string(),
        kind: z.string(),
        status: z.string(),
        agencyName: z.string(),
        relationship: z.string(),
        from: day.nullable(),
        until: day.nullable(),
      }),
    ),
    intakes: z.array(z.object({ id, number: z.int(), receivedAt: instant, text: z.string() })),
    /** 配慮事項 they are to be met with, as far as the reader may read the intake that tells them. */
    considerations: z.array(considerationShown),
    concealment: concealmentShown.nullable(),
    /** Who may conceal them, for a reader who may not. */
    deciders: z.array(toAsk),
    /** Whether handlers alone read the places: the person is concealed, or found together with somebody who is. */
    concealed: z.boolean(),
    /** Whether that closes them to the reader. */
    concealedFromMe: z.boolean(),
    conflicts: z.array(z.object({ id, version, who: z.string(), agencyName: z.string(), kind: z.string(), since: instant })),
    /** `note`: whether what is noted of them is shown and written by the reader, who then knows them by more than a つなぎ. */
    may: z.object({ write: z.boolean(), note: z.boolean(), protect: z.boolean() }),
  }),
  problems: [],
  roles: WORKERS,
  subjects: (input, output) => [...new Set([input.personId, ...output.households.map((one) => one.caseId), ...output.considerations.map((one) => one.intakeId)])],
})

/** 人の記載を直す: birth as it was said, unknown parts left open. */
export const updatePerson = defineCommand({
  name: 'updatePerson',
  drawer: 'person',
  purpose: 'consultation',
  summary: { ja: '人の記載を直す', en: 'Edit a person' },
  input: z.object({
    personId: id,
    version,
    sex: z.enum(SEXES).optional(),
    birthText: line.default(''),
    diedOn: day.optional(),
    languages: z.array(line).max(8).default([]),
    note: text.default(''),
  }),
  output: z.object({ personId: id, version }),
  standing: z.object({
    personId: id, version, sex: z.string().nullable(), birthText: z.string().nullable(), birthOn: day.nullable(), diedOn: day.nullable(),
    languages: z.array(z.string()), note: z.string(),
  }),
  problems: ['day_ahead'],
  roles: WORKERS,
  subjects: (input) => [input.personId],
})

const name = z.object({
  kind: z.enum(NAME_KINDS),
  asWritten: said(line.trim()),
  letterNames: line.default(''),
  kana: line.default(''),
  from: day.optional(),
  until: day.optional(),
  source: line.default(''),
})

/** 氏名を加える. */
export const addPersonName = defineCommand({
  name: 'addPersonName',
  drawer: 'person',
  purpose: 'consultation',
  summary: { ja: '氏名を加える', en: 'Add a name' },
  input: name.extend({ personId: id }),
  output: z.object({ id }),
  problems: ['period_backwards', 'not_letter_names'],
  roles: WORKERS,
  subjects: (input) => [input.personId],
})

/** 氏名を直す: a name no longer used keeps its days and still finds the person. */
export const changePersonName = defineCommand({
  name: 'changePersonName',
  drawer: 'person',
  purpose: 'consultation',
  summary: { ja: '氏名を直す', en: 'Change a name' },
  input: name.extend({ id, version }),
  output: z.object({ id, version, personId: id }),
  standing: nameShown,
  problems: ['period_backwards', 'not_letter_names'],
  roles: WORKERS,
  subjects: (_, output) => [output.personId],
})

const place = z.object({
  kind: z.enum(LOCATION_KINDS),
  text: said(line.trim()),
  mayContact: line.default(''),
  from: day.optional(),
  until: day.optional(),
  source: line.default(''),
})

/** Whether handlers (取扱者) alone read the place from now on: everybody it was written for is concealed. */
const closed = z.boolean()

/** 住所・連絡先などを加える. For one living with others, `forEverybody` writes it once for all who live together. */
export const addWhereabouts = defineCommand({
  name: 'addWhereabouts',
  drawer: 'person',
  purpose: 'consultation',
  summary: { ja: '住所・連絡先を加える', en: 'Add an address or telephone' },
  input: place.extend({ personId: id, forEverybodyOf: id.optional() }),
  output: z.object({ ids: z.array(id), closed }),
  problems: ['period_backwards'],
  roles: WORKERS,
  staysClosed: (_, output) => output.closed,
  subjects: (input) => [input.personId],
})

/** 住所・連絡先などを直す・終える. */
export const changeWhereabouts = defineCommand({
  name: 'changeWhereabouts',
  drawer: 'person',
  purpose: 'consultation',
  summary: { ja: '住所・連絡先を直す', en: 'Change an address or telephone' },
  input: place.extend({ id, version }),
  output: z.object({ id, version, personId: id, closed }),
  standing: whereaboutsShown.omit({ sources: true }),
  problems: ['period_backwards'],
  roles: WORKERS,
  staysClosed: (_, output) => output.closed,
  subjects: (_, output) => [output.personId],
})

/** 住所・連絡先の変更の履歴: what stood before somebody wrote over it, who did and when. */
export const listWhereaboutsChanges = defineQuery({
  name: 'listWhereaboutsChanges',
  drawer: 'person',
  way: 'opens',
  purpose: 'consultation',
  summary: { ja: '住所・連絡先の変更の履歴', en: 'History of an address or telephone' },
  input: z.object({ personId: id }),
  output: z.object({
    changes: z.array(
      z.object({
        placeId: id,
        version,
        at: instant,
        who: z.string(),
        /** The place as it was called before. */
        kind: z.enum(LOCATION_KINDS),
        text: z.string(),
        fields: z.array(z.object({ field: z.enum(PLACE_FIELDS), before: z.string().nullable(), after: z.string().nullable() })),
      }),
    ),
    /** Whether the places, and with them what stood there before, are for handlers (取扱者) other than the reader. */
    areConcealed: z.boolean(),
  }),
  problems: [],
  roles: WORKERS,
  subjects: (input) => [input.personId],
})

/** Everything that can be asked and done about people. */
export const personOperations = { getPersonPage, updatePerson, addPersonName, changePersonName, addWhereabouts, changeWhereabouts, listWhereaboutsChanges } as const
