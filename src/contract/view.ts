import { z } from 'zod'
import { ROLES } from '#domain/access/role.ts'
import { id, line } from './field.ts'
import { defineCommand, defineQuery } from './operation.ts'

const EVERYBODY = ROLES.filter((role) => role !== 'system')
const screen = z.string().regex(/^\/[a-z/-]{1,80}$/)

/** 保存した表示: one's own ways of looking at a list. */
export const listViews = defineQuery({
  name: 'listViews',
  drawer: 'view',
  way: 'lists',
  purpose: 'consultation',
  summary: { ja: '保存した表示の一覧', en: 'List one’s saved views' },
  input: z.object({ screen }),
  output: z.object({ views: z.array(z.object({ id, name: z.string(), query: z.string() })) }),
  problems: [],
  roles: EVERYBODY,
  subjects: () => [],
})

/** 表示を保存する: a view of the same name takes the place of the one before. */
export const keepView = defineCommand({
  name: 'keepView',
  drawer: 'view',
  purpose: 'consultation',
  summary: { ja: '表示を保存する', en: 'Keep a view' },
  input: z.object({ screen, name: line, query: z.string().max(500) }),
  output: z.object({ id }),
  problems: ['view_name_needed', 'view_name_too_long', 'not_a_view', 'too_many_views'],
  roles: EVERYBODY,
  staysClosed: () => true,
  subjects: () => [],
})

/** 保存した表示を消す. */
export const forgetView = defineCommand({
  name: 'forgetView',
  drawer: 'view',
  purpose: 'consultation',
  summary: { ja: '保存した表示を消す', en: 'Forget a view' },
  input: z.object({ id }),
  output: z.object({ id }),
  problems: [],
  roles: EVERYBODY,
  subjects: () => [],
})

/** Everything about saved views. */
export const viewOperations = { listViews, keepView, forgetView } as const
