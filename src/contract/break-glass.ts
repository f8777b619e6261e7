import { z } from 'zod'
import { OPENED_KINDS, REVIEW_FINDINGS } from '#domain/access/break-glass.ts'
import { JOURNAL_RESULTS } from '#domain/journal/entry.ts'
import { id, instant, said, text } from './field.ts'
import { defineCommand, defineQuery } from './operation.ts'
import { DECIDERS, WORKERS } from './workers.ts'

/** 閲覧できない記録の案内: what may be told of a record found masked, and whom to ask. */
export const getMaskedMatter = defineQuery({
  name: 'getMaskedMatter',
  drawer: 'access',
  way: 'opens',
  purpose: 'protection',
  summary: { ja: '閲覧できない記録の案内を見る', en: 'See whom to ask about a masked record' },
  input: z.object({ matterId: id }),
  output: z.object({ matterId: id, askAgency: z.string(), askPhone: z.string().nullable(), restricted: z.boolean(), hasAsked: z.boolean(),
    /** What was answered to my last request to join, while I have not asked again: that I am not let in now, by whom and in what words. */
    refusal: z.object({ byName: z.string(), agencyName: z.string(), note: z.string(), answeredAt: instant, why: z.string() }).nullable(),
    breakGlassObstacle: z.enum(['review_waiting', 'break_glass_limit_reached']).nullable(), coordinatingAgency: z.string().nullable(), coordinatingPhone: z.string().nullable() }),
  problems: [],
  roles: WORKERS,
  subjects: (input) => [input.matterId],
})

/** 緊急閲覧: for an hour, with a reason; the lead and the supervisor are told, and another person looks at it afterwards. */
export const breakGlass = defineCommand({
  name: 'breakGlass',
  drawer: 'access',
  purpose: 'protection',
  summary: { ja: '緊急閲覧', en: 'Open in an emergency' },
  input: z.object({ matterId: id, reason: text }),
  output: z.object({ id, expiresAt: instant }),
  problems: ['reason_too_short', 'review_waiting', 'break_glass_limit_reached'],
  roles: WORKERS,
  subjects: (input) => [input.matterId],
})

/** 緊急閲覧の一覧: one's own, those of the matters one leads, and those one is to look at. */
export const listBreakGlass = defineQuery({
  name: 'listBreakGlass',
  drawer: 'access',
  way: 'lists',
  purpose: 'supervision',
  summary: { ja: '緊急閲覧の一覧', en: 'List emergency openings' },
  input: z.object({ state: z.enum(['waiting', 'reviewed', 'all', 'for_me']).default('waiting') }),
  output: z.object({
    openings: z.array(
      z.object({
        id,
        matterId: id,
        about: z.string(),
        staffId: id,
        who: z.string(),
        agencyName: z.string(),
        reason: z.string(),
        openedAt: instant,
        expiresAt: instant,
        reviewedAt: instant.nullable(),
        reviewedByName: z.string().nullable(),
        reviewNote: z.string().nullable(),
        finding: z.enum(REVIEW_FINDINGS).nullable(),
        mine: z.boolean(),
        mayReview: z.boolean(),
        /** Reviewed by somebody else, and the reader, who leads, has not said yet that they saw it. */
        isUnseen: z.boolean(),
        isLate: z.boolean(),
        holdsUp: z.boolean(),
      }),
    ),
    /** How many older ones there are beyond those that stand here. */
    beyond: z.int(),
  }),
  problems: [],
  roles: WORKERS,
  subjects: (_, output) => output.openings.map((one) => one.matterId),
})

/**
 * 緊急閲覧で見たもの: what whoever broke the glass did and saw of the record in that hour, by the journal; for those who are told of it. By name what
 * the reader may open themselves, all else by its kind and number alone.
 */
export const listReadByBreakGlass = defineQuery({
  name: 'listReadByBreakGlass',
  drawer: 'access',
  way: 'lists',
  purpose: 'supervision',
  summary: { ja: '緊急閲覧で見たもの', en: 'What was looked at in an emergency opening' },
  input: z.object({ id }),
  output: z.object({
    deeds: z.array(z.object({ operation: z.string(), result: z.enum(JOURNAL_RESULTS), times: z.int(), last: instant })),
    records: z.array(z.object({ kind: z.enum(OPENED_KINDS), id, name: z.string() })),
    unnamed: z.array(z.object({ kind: z.enum(OPENED_KINDS), count: z.int() })),
  }),
  problems: [],
  roles: WORKERS,
  subjects: () => [],
})

/** 緊急閲覧を確認する: by a supervisor or coordinator who is another person. Where it was not justified, the record closes at once. */
export const reviewBreakGlass = defineCommand({
  name: 'reviewBreakGlass',
  drawer: 'access',
  purpose: 'supervision',
  summary: { ja: '緊急閲覧を確認する', en: 'Review an emergency opening' },
  input: z.object({ id, finding: z.enum(REVIEW_FINDINGS), note: said(text.trim()) }),
  output: z.object({ id, matterId: id }),
  problems: ['already_reviewed'],
  roles: DECIDERS,
  subjects: (input, output) => [input.id, output.matterId],
  detail: ({ finding }) => ({ finding }),
})

/** 緊急閲覧を主担当が見た: until the lead says so it stays on their day, also once somebody else has reviewed it. */
export const noteBreakGlassSeen = defineCommand({
  name: 'noteBreakGlassSeen',
  drawer: 'access',
  purpose: 'protection',
  summary: { ja: '緊急閲覧があったことを主担当が見た', en: 'Note, as the lead, that an emergency opening was seen' },
  input: z.object({ id }),
  output: z.object({ id, matterId: id }),
  problems: [],
  roles: WORKERS,
  subjects: (input, output) => [input.id, output.matterId],
})

/** Everything about 緊急閲覧. */
export const breakGlassOperations = { getMaskedMatter, breakGlass, listBreakGlass, listReadByBreakGlass, noteBreakGlassSeen, reviewBreakGlass } as const
