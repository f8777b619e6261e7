import { z } from 'zod'
import { DRAFT_KINDS } from '#domain/draft/kinds.ts'
import { id, instant, version } from './field.ts'
import { defineCommand, defineQuery } from './operation.ts'

const COUNTER = ['counsellor', 'supervisor', 'coordinator', 'clerk'] as const
const LONGEST = 400_000

const body = z.record(z.string().max(100), z.unknown()).check(({ value, issues }) => {
  if (JSON.stringify(value).length > LONGEST) issues.push({ code: 'custom', params: { rule: 'too_long' }, input: value })
})

const draft = z.object({ id, kind: z.enum(DRAFT_KINDS), matterId: id.nullable(), savedAt: instant, version, body: z.record(z.string(), z.unknown()) })

/**
 * 下書きを残す: every two seconds, before anything else is asked. `seen` is the version the writer last knew (0: none); a draft
 * that went on in another window meanwhile is answered with its present text, one that was finished there with what it became.
 */
export const saveDraft = defineCommand({
  name: 'saveDraft',
  drawer: 'draft',
  purpose: 'consultation',
  summary: { ja: '下書きを残す', en: 'Keep a draft' },
  input: z.object({ id, kind: z.enum(DRAFT_KINDS), matterId: id.optional(), body, seen: z.int().min(0).max(2_147_483_647).optional() }),
  output: z.object({ id, savedAt: instant, version }),
  standing: draft,
  problems: ['already_finished'],
  roles: COUNTER,
  staysClosed: () => true,
  subjects: () => [],
})

/** 自分の下書き, the newest first. */
export const listDrafts = defineQuery({
  name: 'listDrafts',
  drawer: 'draft',
  way: 'lists',
  purpose: 'consultation',
  summary: { ja: '自分の下書き', en: 'My drafts' },
  input: z.object({}),
  output: z.object({
    drafts: z.array(draft.extend({
      /** 取扱注意・秘匿: somebody concealed is in it; its text is for whoever goes on with it, and is shown on no other page. */
      concealed: z.boolean(),
    })),
  }),
  problems: [],
  roles: COUNTER,
  subjects: () => [],
})

/** 下書きを開く; null when nothing was kept under this number, or it has become something else. */
export const getDraft = defineQuery({
  name: 'getDraft',
  drawer: 'draft',
  way: 'opens',
  purpose: 'consultation',
  summary: { ja: '下書きを開く', en: 'Open a draft' },
  input: z.object({ id }),
  output: z.object({ draft: draft.nullable() }),
  problems: [],
  roles: COUNTER,
  subjects: () => [],
})

/** 下書きを捨てる. With `seen`, the version its writer last knew, only that is thrown away: one that went on in another window stays, and is answered with its text. */
export const discardDraft = defineCommand({
  name: 'discardDraft',
  drawer: 'draft',
  purpose: 'consultation',
  summary: { ja: '下書きを捨てる', en: 'Discard a draft' },
  input: z.object({ id, seen: version.optional() }),
  output: z.object({ id }),
  standing: draft,
  problems: [],
  roles: COUNTER,
  subjects: () => [],
})

/**
 * 下書きの鍵: with it the browser locks what it cannot send. It is handed out to its owner alone, after signing in, and is
 * never written down on the device; without it what lies there cannot be read.
 */
export const getDraftKey = defineQuery({
  name: 'getDraftKey',
  drawer: 'draft',
  way: 'lists',
  purpose: 'consultation',
  summary: { ja: '下書きの鍵を受け取る', en: 'Receive the key of my drafts' },
  input: z.object({}),
  output: z.object({ key: z.string() }),
  problems: [],
  roles: COUNTER,
  subjects: () => [],
})

/** Everything about what is not finished yet. */
export const draftOperations = { saveDraft, listDrafts, getDraft, discardDraft, getDraftKey } as const
