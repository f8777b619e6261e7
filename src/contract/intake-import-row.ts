import { z } from 'zod'
import { CONSENTS, OUTCOMES, URGENCIES } from '#domain/intake/codes.ts'
import { FAULT_REASONS } from '#domain/intake/import/fault.ts'
import { IMPORT_FIELDS } from '#domain/intake/import/import-field.ts'
import { NOTICE_REASONS } from '#domain/intake/import/kept-words.ts'
import { day, id, instant } from './field.ts'
import { maskedShown, matched } from './intake-person.ts'

/** A cell of a list (セル): in which row and column, what stands there and what it was read as. */
const importedPlace = z.object({ row: z.int(), column: z.string(), field: z.enum(IMPORT_FIELDS), value: z.string(), meant: day.optional() })

/** A cell that cannot be taken, and why (取り込めない箇所). */
export const importFault = importedPlace.extend({ reason: z.enum(FAULT_REASONS) })

/** A row that tells a handler of a concealed place, read by itself; whose, and where it stands. It is taken in only where its bearer answers for it. */
export const tellingRow = z.object({
  row: z.int(), text: z.string(), name: z.string(), persons: z.array(z.object({ personId: id, name: z.string(), inTexts: z.boolean(), inPlaces: z.boolean() })),
})

/** What its bearer says of one such row: about whom it is, so that its address and number are closed with theirs; and that what nothing closes is meant. */
export const rowAnswer = z.object({ row: z.int(), personId: id.optional(), openly: z.boolean().default(false) })

/** A row that may be about somebody of an earlier row of the same list, and in what they agree. `mark`: the fingerprint of the row, by which it is known when its file is looked at again. */
export const likeRow = z.object({ row: z.int(), name: z.string(), mark: z.string(), earlier: z.array(z.object({ row: z.int(), name: z.string(), mark: z.string(), matched })) })

/** What its bearer says of one such row: which earlier row is about the same person; null: none of those it resembles. */
export const saidOfLike = z.object({ row: z.int(), sameAs: z.int().nullable() })

/** A row that was taken in before, or says the same anew (書き直し), with the intake that came of it. */
export const knownRow = z.object({
  row: z.int(), mark: z.string(), how: z.enum(['same', 'rewritten']), text: z.string(), name: z.string(),
  earlier: z.object({ id, number: z.int(), receivedAt: instant, text: z.string() }),
})

/** What its bearer says of one such row: taken in once more, or left out. */
export const saidOfKnown = z.object({ row: z.int(), take: z.boolean() })

/** A row as it will be kept; without `receivedAt` it counts as received when it is taken in. */
export const previewedRow = z.object({
  row: z.int(), receivedAt: instant.nullable(), text: z.string(), heard: z.string(), name: z.string(), kana: z.string(), birth: z.string(), phone: z.string(), email: z.string(),
  address: z.string(), describedAs: z.string(), inquirerName: z.string(), isAnonymous: z.boolean(),
  inquirerRelation: z.string(), inquirerPhone: z.string(), inquirerEmail: z.string(), inquirerAddress: z.string(), receivedBy: z.string(),
  /** On whose day it will stand; null: on that of whoever takes the list in. */
  inChargeName: z.string().nullable(),
  /** 姓だけで決めた: the list has no more of them than their family name. */
  isByFamilyName: z.boolean(),
  urgency: z.enum(URGENCIES).nullable(), consent: z.enum(CONSENTS), nextContactOn: day.nullable(),
  /** How it is decided; not over: it goes on (見守り・緊急対応のその後). */
  ending: z.object({ isOver: z.boolean(), outcome: z.enum(OUTCOMES), endedAt: instant.nullable(), note: z.string() }).nullable(),
  /** Whether the person is on record already, as far as the importer may know: masked as the panel of possible duplicates masks. */
  known: z.object({
    persons: z.array(z.object({ personId: id, name: z.string(), agencyName: z.string().nullable(), matched })),
    masked: z.array(maskedShown),
    /** How many more there are. */
    beyond: z.int(),
  }),
})

/** Whom a family name alone is taken for (姓だけで決めた担当者), and on how many rows that stand open. */
export const familyName = z.object({ told: z.string(), name: z.string(), rows: z.int() })

/** A cell that is kept in words instead (言葉で残す箇所), and why. */
export const importNotice = importedPlace.extend({ reason: z.enum(NOTICE_REASONS), whole: z.string().optional() })
