import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { concealed, handlers, PLACES, plantCanaries, wordsToldIn, type Canary } from '#tests/access/canary.ts'
import { textOfFile } from '#tests/access/text-of-file.ts'
import { everythingHeldBy, everythingKeptBy } from '#tests/support/pages/everything-held.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import type { WatchedPage } from '#tests/support/pages/watched-page.ts'
import type { Role } from '#domain/access/role.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import type { Screen } from '#web/app/screen.ts'
import { screens } from '#web/app/screens.ts'
import { exportMessages } from '#web/intake/export.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const exporting = wordsOf(exportMessages)

let canaries: readonly Canary[] = []
beforeAll(async () => {
  // Where they live in the invented city itself is as secret as what the test has written.
  const known = concealed.map(({ address }) => ({ kind: 'known', word: address }))
  canaries = [...(await plantCanaries(counter.served().city.database.admin)), ...known]
})

const ofHouseholds = (idsOf: (household: (typeof concealed)[number]) => readonly string[]): readonly string[] => concealed.flatMap(idsOf)
const cases = ofHouseholds(({ n }) => [demoId(`case/${n}`)])
const intakes = ofHouseholds(({ n }) => [demoId(`intake/${n}`)])
const referrals = [demoId('referral/1/0'), demoId('referral/1/1')]

/** What stands in the address of a screen about one record: that of every concealed household. */
const IDS: Readonly<Record<string, readonly string[]>> = {
  '/matters/$id/masked': cases,
  '/matters/$id/refer': [...cases, ...intakes],
  '/cases/$id': cases,
  '/cases/$id/paper': cases,
  '/cases/$id/record': cases,
  '/cases/$id/viewers': cases,
  '/records/$id/history': ofHouseholds(({ n }) => [demoId(`canary/${n}`), demoId(`record/${demoId(`case/${n}`)}/0`)]),
  '/intakes/$id': intakes,
  '/intakes/$id/paper': intakes,
  '/intakes/$id/receipt': intakes,
  '/intakes/$id/viewers': intakes,
  '/persons/$id': ofHouseholds(({ n, members }) => members.map((_, m) => demoId(`person/${n}/${m}`))),
  '/persons/$id/viewers': ofHouseholds(({ n, members }) => members.slice(0, 1).map((_, m) => demoId(`person/${n}/${m}`))),
  '/referrals/$id': referrals,
  '/referrals/$id/edit': referrals.slice(1),
  '/referrals/$id/paper': referrals,
  '/referrals/$id/notice': referrals,
  '/referrals/$id/viewers': referrals,
  '/leaving/$id': [demoId('membership/st05')],
  '/imports/$id': [demoId('import/1')],
}

/** Lists at their widest, papers in each of their forms. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  '/intakes': ['?state=all'], '/cases': ['?reach=all&status=all'], '/reviews': ['?state=all'], '/cases/$id/paper': ['', '?form=whole'],
}

const addressesOf = ({ path }: Screen): readonly string[] => {
  const places = path.includes('$id') ? (IDS[path] ?? []).map((id) => path.replace('$id', id)) : [path]
  return places.flatMap((place) => (FORMS[path] ?? ['']).map((form) => place + form))
}

let looked = 0
/** Goes to addresses one after the other; what was told, and where. */
const sweep = async ({ page, step }: WatchedPage, addresses: readonly string[]): Promise<readonly string[]> => {
  const told = new Set<string>()
  for (const address of addresses) {
    await step(address)
    looked += 1
    for (const word of wordsToldIn(await everythingHeldBy(page), canaries)) told.add(`${address}: ${word}`)
  }
  for (const word of wordsToldIn(await everythingKeptBy(page), canaries)) told.add(`kept by the browser: ${word}`)
  return [...told]
}

/** The list of intakes as a file, in one form. */
const exportedAs = async ({ page, open }: WatchedPage, format: 'csv' | 'xlsx'): Promise<string> => {
  await open('/intakes?state=all')
  await page.getByRole('button', { name: exporting.open }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(exporting.purpose).selectOption('statistics')
  await dialog.getByRole('radio', { name: exporting[format], exact: true }).check()
  const [saved] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: exporting.save }).press('Enter')])
  expect(saved.suggestedFilename().endsWith(format)).toBe(true)
  return textOfFile(await readFile(await saved.path()))
}

const [COLLEAGUE, OF_THE_OTHER] = ['st08', 'st05']
const everywhere = screens.flatMap(addressesOf)
const aboutOne = screens.filter(({ path }) => path.includes('$id'))
/** What somebody of a role finds by themselves, without an address of a household. */
const foundBy = (role: Role): readonly string[] =>
  screens.filter((screen) => !aboutOne.includes(screen) && (screen.roles === undefined || screen.roles.includes(role))).flatMap(addressesOf)

/** People without the right of a handler: those who see the most by any address, the others by what they find themselves. */
const COLLEAGUES: readonly (readonly [string, string, readonly string[]])[] = [
  ['a colleague on the team', COLLEAGUE, everywhere],
  ['a supervisor on the other team', OF_THE_OTHER, everywhere],
  ['the coordinator of the city', SOMEBODY.coordinator, everywhere],
  ...(['clerk', 'administrator', 'auditor', 'volunteer', 'statistician'] as const).map((role) => [`one who is ${role}`, SOMEBODY[role], foundBy(role)] as const),
]

describe('Where a concealed person is stands', () => {
  it.each(COLLEAGUES)('on no page and no paper of %s, and nowhere in their browser', async (_, as, addresses) => {
    const seat = await counter.sitDown(as)
    expect(await sweep(seat, addresses)).toEqual([])
    await seat.close()
  })

  it.each(['csv', 'xlsx'] as const)('in no list of intakes that is taken out as %s', async (format) => {
    const seat = await counter.sitDown(SOMEBODY.coordinator)
    const file = await exportedAs(seat, format)
    expect(file).toContain('家賃')
    expect(wordsToldIn(file, canaries)).toEqual([])
    await seat.close()
  })

  it('on the pages and papers of a handler, by the same look', async () => {
    const seat = await counter.sitDown('st07')
    const told = await sweep(seat, aboutOne.flatMap(addressesOf))
    const found = new Set(canaries.filter(({ word }) => told.some((one) => one.endsWith(`: ${word}`))).map(({ kind }) => kind))
    expect([...found].toSorted()).toEqual([...PLACES, 'inquirer', 'known', 'record', 'travelled'].toSorted())
    expect(told.filter((one) => one.includes('/paper: '))).not.toEqual([])
    await seat.close()
  })
})

describe('What this look would find', () => {
  it('every screen about a record is asked about concealed households, by people who are no handlers', () => {
    expect(Object.keys(IDS).toSorted()).toEqual(aboutOne.map(({ path }) => path).toSorted())
    expect([COLLEAGUE, OF_THE_OTHER, ...Object.values(SOMEBODY)].filter((code) => handlers.includes(code))).toEqual([])
    expect(looked).toBeGreaterThan(screens.length * 3)
  })

  it('a word in a field, in the style for paper, in what the browser keeps', async () => {
    const seat = await counter.sitDown(COLLEAGUE)
    const { page } = seat
    const [typed, printed, stored, kept] = canaries.filter(({ kind }) => kind === 'address').map(({ word }) => word)
    await page.evaluate(async ([inField, onPaper, onShelf, inDatabase]) => {
      const field = document.createElement('input')
      field.value = inField ?? ''
      document.querySelector('main')?.append(field)
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(`@media print { h1::after { content: "${onPaper}" } }`)
      document.adoptedStyleSheets.push(sheet)
      sessionStorage.setItem('planted', onShelf ?? '')
      await new Promise((resolve) => {
        const opening = indexedDB.open('planted')
        opening.onupgradeneeded = () => opening.result.createObjectStore('words', { autoIncrement: true }).add(inDatabase)
        opening.onsuccess = () => resolve(opening.result.close())
      })
    }, [typed, printed, stored, kept])
    expect(new Set(wordsToldIn(await everythingHeldBy(page), canaries))).toEqual(new Set([typed, printed, stored]))
    expect(new Set(wordsToldIn(await everythingKeptBy(page), canaries))).toEqual(new Set([stored, kept]))
    await seat.close()
  })
})
