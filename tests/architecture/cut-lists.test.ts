import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { listFiles } from './repository-files.ts'

/**
 * What is cut off without telling how much of it is left, and why that is no list that hides something. A limit stands here, or the same
 * statement tells the number of all of it (`count(*) over ()`) or where it goes on (`offset`).
 */
const CUT: Readonly<Record<string, string>> = {
  'migrations/0041_pairs_of_letters.sql: limit 3': 'no list: the three rarest pairs of letters are enough to look for a word by',
  'migrations/0041_pairs_of_letters.sql: limit most': 'no list: whoever reaches more is asked about differently, and whoever asks for all asks without a limit',
  'migrations/0034_signin.sql: limit 20': 'one’s own last attempts to sign in: what is older is no news, and the page calls them the last ones',
  'migrations/0039_find_everything.sql: limit 60': 'twice what a search shows of a kind: what is shown says that there is more',
  'migrations/0039_find_everything.sql: limit most': 'the same, of all other kinds; a list that counts what it finds asks for all of it',
  'migrations/0042_search_texts.sql: limit 20000': 'the newest first; what they do not fill is looked for among all',
  'migrations/0042_search_texts.sql: limit 60': 'twice what a search shows of records: what is shown says that there are more',
  'migrations/0042_search_texts.sql: limit most': 'no list: what is found more often than that is looked for differently',
  'src/store/access/break-glass.ts: limit }': 'no list: how many openings may wait for a review',
  'src/store/intake/import/import-part.ts: limit ${keep.others}': 'no list: which files that wait are put away',
  'src/store/intake/intake-lines.ts: .limit(wanted.limit)': 'a page or a file: both tell how many there are in all, which is counted beside it',
  'src/store/journal/journal-check.ts: limit 30': 'the last checks of the journal: every one is an entry of the journal as well, and read there',
  'src/store/journal/list-journal.ts: limit ${limit}': 'goes on from the last entry: one more is asked for, which tells that there are more',
  'src/store/journal/looks.ts: limit ${page.limit}': 'goes on from the last look: one more is asked for, which tells that there are more; who looked is counted over all of them',
  'src/store/journal/read-chain.ts: limit ${PAGE}': 'reads the whole chain, part by part',
  'src/store/referral/origin-facts.ts: .limit(SHEETS_TOLD)': 'what is offered to be ticked, of the newest sheets: older ones stand on the page of the household, and may be written into the form',
  'src/store/search/search.ts: limit ${MOST': 'one more is asked for than is shown, which tells that there are more',
  'src/store/witness.ts: limit $1': 'no list: some records, chosen by chance',
}

const files = listFiles().filter((file) => (file.startsWith('src/store/') && file.endsWith('.ts') && !file.endsWith('.test.ts')) || file.startsWith('migrations/'))
const LIMIT = /\blimit (?!1\b(?!\d))(\S+?)(?=[`;,)\s]|$)|\.limit\((?!1\))([^)]*)\)/g

const cuts = files.flatMap((file) => readFileSync(file, 'utf8').split(/\n\s*\n/).flatMap((statement) => {
  const code = statement.replaceAll(/^\s*(--|\/?\*).*$/gm, '')
  if (/count\(\*\) over \(\)|\boffset (?!0\b)/.test(code)) return []
  return [...code.matchAll(LIMIT)].map(([found]) => `${file}: ${found.trim()}`)
}))

it('no list is cut off in silence: it tells how much is left, goes on page by page, or the reason is known', () => {
  expect([...new Set(cuts)].toSorted()).toEqual(Object.keys(CUT).toSorted())
})
