import { operations, type OperationName } from '#contract/operations.ts'
import { newId } from '#platform/ids.ts'
import type { Desk } from './people.ts'

/** One thing people do all day, as a request. */
export type Job = { readonly title: string; readonly operation: OperationName; readonly input: (desk: Desk, turn: number) => unknown }

const NAMES = ['佐藤花子', '鈴木一郎', 'ワタナベ', '高橋', '田中和子', 'ハセガワ', '斎藤清', '小川']
const WORDS = ['長谷川美咲さんの話', '石川翔太さんの話', '原田清さんの話', '青木文子さんの話', '村上勇さんの話', '三浦千代さんの話']
/** What stands in every tenth or twentieth note. */
const COMMON = ['家賃', '督促状', '面接', '物忘れ', '家庭訪問', '民生委員']
/** Words typed apart, the one a name, the other of a note or a place. */
const APART = ['佐藤 家賃', '高橋 物忘れ', '田中 面接', '小川 若葉', '長谷川 督促状', '鈴木 民生委員']
/** Somebody being written down (同じ人かもしれない): asked anew while they are typed, from the surname on. */
const WHOLE_NAMES = ['佐藤花子', '鈴木一郎', '田中和子', '斎藤清', '長谷川美咲', '原田文子']
const SURNAMES = ['佐藤', '鈴木', '高橋', '田中', '小川', '長谷川']
const NOBODY = { name: '', kana: '', birth: '', phone: '', address: '' }
const pick = <T>(list: readonly T[], turn: number): T => {
  const found = list[turn % list.length]
  if (found === undefined) throw new Error('nothing to choose from')
  return found
}

/** The jobs the benchmark measures. */
export const JOBS: readonly Job[] = [
  { title: 'my day', operation: 'getMyDay', input: () => ({}) },
  { title: 'household page', operation: 'getHouseholdPage', input: (desk, turn) => ({ caseId: pick(desk.caseIds, turn) }) },
  { title: 'search by name', operation: 'searchEverything', input: (_, turn) => ({ words: pick(NAMES, turn) }) },
  { title: 'search by note text', operation: 'searchEverything', input: (_, turn) => ({ words: pick(WORDS, turn) }) },
  { title: 'search by a common word', operation: 'searchEverything', input: (_, turn) => ({ words: pick(COMMON, turn) }) },
  { title: 'search by two words', operation: 'searchEverything', input: (_, turn) => ({ words: pick(APART, turn) }) },
  { title: 'same person, by whole name', operation: 'findSimilarPersons', input: (_, turn) => ({ ...NOBODY, name: pick(WHOLE_NAMES, turn) }) },
  { title: 'same person, by surname', operation: 'findSimilarPersons', input: (_, turn) => ({ ...NOBODY, name: pick(SURNAMES, turn) }) },
  // As the panel beside a sheet asks it: the name and number of whoever calls, beside those of whom it is about.
  {
    title: 'whoever came', operation: 'findSimilarPersons',
    input: (_, turn) => ({ ...NOBODY, whose: 'inquirer', name: pick(WHOLE_NAMES, turn), phone: `0999${String((turn * 7919) % 1_000_000).padStart(6, '0')}` }),
  },
  { title: 'who looked at a household', operation: 'listViewers', input: (desk, turn) => ({ matterId: pick(desk.caseIds, turn) }) },
  { title: 'create intake', operation: 'receiveIntake', input: (_, turn) => ({ text: `光熱費のことで電話（${turn}）`, channel: 'phone', boxes: ['C03'], worstBox: 'C03' }) },
  {
    title: 'send referral',
    operation: 'sendReferral',
    input: (desk, turn) => ({
      matterId: pick(desk.intakeIds, turn), need: '家計の相談', why: '本人の希望です', toAgencyId: desk.otherAgencyId, urgency: 'usual', personKnows: true,
      facts: [{ category: 'situation', text: '収入が不安定', basis: 'consent', basisNote: '電話で本人から同意を得た' }],
    }),
  },
  {
    title: 'add contact record',
    operation: 'saveContactRecord',
    input: (desk, turn) => ({ matterId: pick(desk.caseIds, turn), method: 'M1', facts: `電話で様子をうかがう。変わりない（${turn}）。`, sharing: 'readers' }),
  },
]

/** The message of a job, a command's with a fresh key. */
export const bodyOf = (job: Job, desk: Desk, turn: number): unknown => {
  const input = job.input(desk, turn)
  return operations[job.operation].kind === 'query' ? input : { idempotencyKey: newId(), input }
}
