import { z } from 'zod'
import { HAND_ON_LEFT_DRAFTS_PROBLEMS } from '#domain/accountability/left-drafts.ts'
import { id, instant, line, said, version } from './field.ts'
import { defineCommand, defineQuery } from './operation.ts'

const DECIDERS = ['supervisor', 'administrator'] as const

const standing = z.object({ version, drafts: z.int() })

/** 残された書きかけ: who left how much half written, since they cannot act, and the reader decides about. Nothing of what is in it. */
export const listLeftDrafts = defineQuery({
  name: 'listLeftDrafts',
  drawer: 'accountability',
  way: 'lists',
  purpose: 'administration',
  summary: { ja: '残された書きかけ', en: 'What was left half written' },
  input: z.object({}),
  output: z.object({
    posts: z.array(
      z.object({ membershipId: id, version, name: z.string(), kana: z.string(), agencyName: z.string(), title: z.string(), drafts: z.int(), since: instant.nullable() }),
    ),
  }),
  problems: [],
  roles: DECIDERS,
  subjects: (_, output) => output.posts.map((one) => one.membershipId),
})

/** 引き継げる人: who may read what was left in a post, and how much of it. */
export const listDraftHeirs = defineQuery({
  name: 'listDraftHeirs',
  drawer: 'accountability',
  way: 'lists',
  purpose: 'administration',
  summary: { ja: '残された書きかけを引き継げる人', en: 'Who may go on with what was left half written' },
  input: z.object({ membershipId: id }),
  output: z.object({ heirs: z.array(z.object({ membershipId: id, drafts: z.int() })) }),
  problems: [],
  roles: DECIDERS,
  subjects: ({ membershipId }, output) => (output.heirs.length === 0 ? [] : [membershipId]),
})

/** 残された書きかけを渡す: to somebody who may read it; what they may not read stays where it is. The journal names the post and the matters. */
export const handOnLeftDrafts = defineCommand({
  name: 'handOnLeftDrafts',
  drawer: 'accountability',
  purpose: 'administration',
  summary: { ja: '残された書きかけを渡す', en: 'Pass on what was left half written' },
  input: z.object({ membershipId: id, version, heirId: id }),
  output: z.object({ membershipId: id, drafts: z.int() }),
  standing,
  problems: HAND_ON_LEFT_DRAFTS_PROBLEMS.filter((one) => one !== 'not_found'),
  roles: DECIDERS,
  subjects: (input) => [input.membershipId, input.heirId],
  detail: (_, output) => ({ drafts: output.drafts }),
})

/** 残された書きかけを破棄する: all that lies in the post, for a reason that the journal keeps. */
export const discardLeftDrafts = defineCommand({
  name: 'discardLeftDrafts',
  drawer: 'accountability',
  purpose: 'administration',
  summary: { ja: '残された書きかけを破棄する', en: 'Throw away what was left half written' },
  input: z.object({ membershipId: id, version, reason: said(line.trim()) }),
  output: z.object({ membershipId: id, drafts: z.int() }),
  standing,
  problems: [],
  roles: DECIDERS,
  subjects: (input) => [input.membershipId],
  detail: (input, output) => ({ drafts: output.drafts, reason: input.reason }),
})

/** Everything that can be asked and done about what was left half written. */
export const leftDraftOperations = { listLeftDrafts, listDraftHeirs, handOnLeftDrafts, discardLeftDrafts } as const
