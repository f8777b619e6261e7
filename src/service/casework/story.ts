import type { getContactRecord as one, listStory as contract } from '#contract/casework.ts'
import { isNarrowed } from '#domain/casework/story.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import {
  listStoryAgencies, listStoryIntakes, listStoryKeys, listStoryRecords, listStoryReferrals, type StoryKey, type StoryRecord,
} from '#store/casework/story.ts'
import { isMatterReadable } from '#store/matter.ts'
import { listPersonNames } from '#store/person/find-person.ts'
import type { Handler, Work } from '../handler.ts'

const PAGE = 30

const withNames = async ({ tx, actor }: Work, records: readonly StoryRecord[]) => {
  const names = await listPersonNames(tx, actor, records.flatMap((record) => [...record.withPersonIds, ...record.aboutPersonIds]))
  const named = (ids: readonly string[]) => names.filter((one) => ids.includes(one.personId))
  return records.map(({ withPersonIds, aboutPersonIds, ...record }) => ({
    kind: 'record' as const, ...record, withPersons: named(withPersonIds), about: named(aboutPersonIds),
  }))
}

const entriesOf = async (work: Work, keys: readonly StoryKey[]) => {
  const { tx, actor } = work
  const idsOf = (kind: StoryKey['kind']): readonly string[] => keys.filter((key) => key.kind === kind).map((key) => key.id)
  const [records, intakes, referrals] = [idsOf('record'), idsOf('intake'), idsOf('referral')]
  const found = [
    ...(records.length === 0 ? [] : await withNames(work, await listStoryRecords(tx, actor, { ids: records }))),
    ...(intakes.length === 0 ? [] : await listStoryIntakes(tx, actor, intakes)).map((one) => ({ kind: 'intake' as const, ...one })),
    ...(referrals.length === 0 ? [] : await listStoryReferrals(tx, actor, referrals)).map((one) => ({ kind: 'referral' as const, ...one })),
  ]
  return keys.flatMap((key) => found.filter((entry) => entry.id === key.id).map((entry) => ({ ...entry, at: key.at })))
}

/** 支援経過を読む: what was pinned first, then one page of everything that happened, the newest first. Where it is narrowed, what was pinned stands among the rest. */
export const listStory: Handler<typeof contract> = async (work, input) => {
  const { tx, actor } = work
  if (!(await isMatterReadable(tx, actor, input.caseId))) return refuse({ code: 'not_found' })
  const pinned = isNarrowed(input) ? 'among' : 'apart'
  const { keys, total, paged } = await listStoryKeys(tx, actor, { ...input, pinned, limit: PAGE, offset: (input.page - 1) * PAGE })
  return ok({
    pinned: pinned === 'apart' && input.page === 1 ? await withNames(work, await listStoryRecords(tx, actor, { pinnedOn: input.caseId, on: input.on })) : [],
    entries: await entriesOf(work, keys),
    agencies: await listStoryAgencies(tx, actor, input),
    total,
    pages: Math.ceil(paged / PAGE),
  })
}

/** 支援経過を一件開く. */
export const getContactRecord: Handler<typeof one> = async (work, input) => {
  const [found] = await withNames(work, await listStoryRecords(work.tx, work.actor, { ids: [input.id] }))
  return found === undefined ? refuse({ code: 'not_found' }) : ok(found)
}
