import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { violationsOn } from '#tests/support/pages/axe.ts'
import { everythingKeptBy } from '#tests/support/pages/everything-held.ts'
import { pressOn } from '#tests/support/pages/keyboard.ts'
import { demoId } from '#demo/load-demo.ts'
import { cityToday } from '#tests/support/city.ts'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import { addDays, type Day } from '#domain/shared/day.ts'
import { formatDay, formatList } from '#i18n/format.ts'
import { ownWordLabels } from '#i18n/own-word.messages.ts'
import { exportMessages } from '#web/intake/export.messages.ts'
import { importMessages } from '#web/intake/import/import.messages.ts'
import { fileTroubleMessages } from '#web/intake/import/import-problem.messages.ts'
import { knownMessages } from '#web/intake/import/known.messages.ts'
import { likeMessages } from '#web/intake/import/like.messages.ts'
import { tellingMessages } from '#web/intake/import/telling.messages.ts'
import { intakeMessages } from '#web/intake/intake.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const words = wordsOf(importMessages)
const troubles = wordsOf(fileTroubleMessages)
const like = wordsOf(likeMessages)
const known = wordsOf(knownMessages)
const telling = wordsOf(tellingMessages)
const exporting = wordsOf(exportMessages)

const KEPT_CHOICES = '"import/'
const LIST = '令和8年度 受付簿\r\n受付日,受付方法,相談内容,本人電話,生年月日,来談者,続柄,対象者\r\nR8.4.1,電話,ガスが止まる,なし,昭和30年2月30日,架空 花,長女,高齢の父\r\nR8.4.2,のろし,水道が止まる,,,,,\r\n'
const file = (name: string, text: string | Buffer) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text as string) })

describe('A list of intakes', () => {
  it('is looked at, taken in and taken back whole', async () => {
    const { page, close, errors } = await counter.sitDown(SOMEBODY.counsellor, { at: '/imports' })
    await page.getByLabel(words.file).setInputFiles(file('受付簿.csv', `\ufeff${LIST}`))
    const fault = page.getByRole('row').filter({ hasText: 'のろし' })
    await fault.waitFor()
    expect(await fault.innerText()).toContain('4')
    const kept = page.getByRole('table', { name: words.noticesSection })
    for (const word of ['なし', '昭和30年2月30日']) await kept.getByRole('row').filter({ hasText: word }).first().waitFor()
    const preview = page.getByRole('table', { name: words.previewSection })
    const asKept = await preview.innerText()
    for (const word of ['ガスが止まる', 'R8.4.1', '本人電話：なし', '架空 花 長女', '高齢の父']) expect(asKept).toContain(word)
    expect(asKept).not.toContain('水道が止まる')
    const [saved] = await Promise.all([page.waitForEvent('download'), pressOn(page, page.getByRole('button', { name: words.saveFaults }))])
    expect(await readFile(await saved.path(), 'utf8')).toContain('4,受付方法,のろし,')
    await pressOn(page, page.getByRole('button', { name: words.take({ n: 1 }) }))
    await pressOn(page, page.getByRole('link', { name: words.openBatch }))
    await page.getByRole('link', { name: 'ガスが止まる' }).waitFor()
    // What stood in the cell is in the file alone.
    const refused = page.getByRole('table', { name: words.faultsSection }).getByRole('row').filter({ hasText: '受付方法' })
    await refused.waitFor()
    expect(await refused.innerText()).not.toContain('のろし')
    const [again] = await Promise.all([page.waitForEvent('download'), pressOn(page, page.getByRole('button', { name: words.saveFaults }))])
    expect(await readFile(await again.path(), 'utf8')).toContain('4,受付方法,')
    await pressOn(page, page.getByRole('button', { name: words.undo }))
    await pressOn(page, page.getByRole('button', { name: words.undoSure, exact: true }))
    await page.getByText(words.undoneNow({ n: 1 })).waitFor()
    await expect.poll(() => page.getByRole('link', { name: 'ガスが止まる' }).count(), PATIENCE).toBe(0)
    // Nothing is left to be taken back: nothing offers it.
    expect(await page.getByRole('button', { name: words.undoUntouched({ n: 0 }) }).or(page.getByRole('button', { name: words.undo })).count()).toBe(0)
    expect(errors).toEqual([])
    await close()
  })

  it('has every column as it was chosen last, however late the check of an earlier choice comes, and shows the check of all of them', async () => {
    const { page, close, errors } = await counter.sitDown(SOMEBODY.counsellor, { at: '/imports' })
    await page.getByLabel(words.file).setInputFiles(file('見出しの分からない表.csv', '\ufeff甲,乙,丙\r\n水もれのこと,待つ 花,0999-11-0001\r\n'))
    await page.getByText(words.mappingGuessed).waitFor()
    const asked: unknown[] = []
    const held = Promise.withResolvers<void>()
    await page.route('**/api/checkImport', async (route) => {
      asked.push((route.request().postDataJSON() as { mapping?: unknown }).mapping)
      if (asked.length === 1) await held.promise
      await route.continue()
    })
    await page.getByLabel('甲').selectOption('text')
    await expect.poll(() => asked.length, PATIENCE).toBe(1)
    await page.getByText(words.checkingChosen).waitFor()
    expect(await page.getByRole('table', { name: words.faultsSection }).count()).toBe(0)
    await page.getByText(words.columnsLeftOut({ n: 2, names: formatList('ja', ['乙', '丙']) })).waitFor()
    await page.getByLabel('乙').selectOption('name')
    const chosen = async () => [await page.getByLabel('甲').inputValue(), await page.getByLabel('乙').inputValue(), await page.getByLabel('丙').inputValue()]
    expect(await chosen()).toEqual(['text', 'name', ''])
    const row = page.getByRole('table', { name: words.previewSection }).getByRole('row').filter({ hasText: '水もれのこと' })
    await row.getByText('待つ 花').waitFor()
    await page.getByText(words.mappingGiven).waitFor()
    held.resolve()
    await page.getByLabel(words.isPast).check()
    await page.getByLabel('丙').selectOption('phone')
    await row.filter({ hasText: words.willBeEnded }).waitFor()
    await row.getByText('0999-11-0001').waitFor()
    expect(await chosen()).toEqual(['text', 'name', 'phone'])
    expect(asked).toEqual([['text', null, null], ['text', 'name', null], ['text', 'name', null], ['text', 'name', 'phone']])
    expect(errors).toEqual([])
    await close()
  })

  it('keeps what was chosen where its check could not be had, and checks it when asked once more', async () => {
    const { page, close } = await counter.sitDown(SOMEBODY.counsellor, { at: '/imports' })
    await page.getByLabel(words.file).setInputFiles(file('途切れた表.csv', '\ufeff甲,乙\r\n雪かきのこと,待つ 次郎\r\n'))
    await page.getByText(words.mappingGuessed).waitFor()
    await page.route('**/api/checkImport', (route) => route.abort(), { times: 1 })
    await page.getByLabel('甲').selectOption('text')
    await page.getByRole('button', { name: words.checkAgain }).waitFor()
    expect(await page.getByLabel('甲').inputValue()).toBe('text')
    expect(await page.getByRole('button', { name: words.take({ n: 0 }) }).count()).toBe(0)
    await pressOn(page, page.getByRole('button', { name: words.checkAgain }))
    await page.getByRole('button', { name: words.take({ n: 1 }) }).waitFor()
    expect(await page.getByLabel('甲').inputValue()).toBe('text')
    await close()
  })

  it('of what is over is shown row by row as it will stand, and taken in as ended where its bearer says so', async () => {
    const { page, close, errors } = await counter.sitDown(SOMEBODY.counsellor, { at: '/imports' })
    await page.getByLabel(words.file).setInputFiles(file('昔の受付簿.csv', `\ufeff受付日,概要,次回\r\nS63.4.1,昭和の相談,\r\nR5.4.1,約束の残る相談,${addDays(cityToday(), 14)}\r\n45000,番号だけの日,\r\n`))
    const preview = page.getByRole('table', { name: words.previewSection })
    const rowOf = (text: string) => preview.getByRole('row').filter({ hasText: text })
    await rowOf('昭和の相談').filter({ hasText: words.willBeOpen }).waitFor()
    await page.getByRole('row').filter({ hasText: '45000' }).filter({ hasText: formatDay('ja', '2023-03-15' as Day) }).waitFor()
    await page.getByLabel(words.isPast).check()
    await rowOf('昭和の相談').filter({ hasText: words.willBeEnded }).waitFor()
    await rowOf('約束の残る相談').filter({ hasText: words.willBeOpen }).waitFor()
    await page.getByText(words.endedLine({ open: 1, ended: 1 })).waitFor()
    await pressOn(page, page.getByRole('button', { name: words.take({ n: 2 }) }))
    await pressOn(page, page.getByRole('link', { name: words.openBatch }))
    await pressOn(page, page.getByRole('link', { name: '昭和の相談' }))
    await page.getByText(wordsOf(intakeMessages).byImport).waitFor()
    await page.getByText(wordsOf(ownWordLabels).imported_past).waitFor()
    expect(errors).toEqual([])
    await close()
  })

  it('says of a row that its person may be on record already, and leads there', async () => {
    const { page, close } = await counter.sitDown(SOMEBODY.coordinator, { at: '/imports' })
    await page.getByLabel(words.file).setInputFiles(file('名のある受付簿.csv', '\ufeff概要,氏名\r\n家賃のこと,渡邉　茂\r\n食費のこと,架空 どこにもいない\r\n'))
    const row = (text: string) => page.getByRole('table', { name: words.previewSection }).getByRole('row').filter({ hasText: text })
    await row('家賃のこと').getByRole('link', { name: '渡辺 茂' }).first().waitFor()
    expect(await row('家賃のこと').innerText()).toContain(words.maybeKnown)
    expect(await row('食費のこと').innerText()).not.toContain(words.maybeKnown)
    await close()
  })

  it('with a row that tells where somebody concealed is asks their handler about that row alone, and takes the others in', async () => {
    const { page, open, close, errors } = await counter.sitDown('st07')
    const { rows: [her] } = await counter.served().city.database.admin.query<{ phone: string; name: string }>(
      `select l.as_written as phone, n.as_written as name from concealment c join concealment_handler h on h.concealment_id = c.id and h.membership_id = $1
         join location l on l.person_id = c.person_id and l.kind = 'phone' and l.valid_to is null
         join person_name n on n.person_id = c.person_id and n.kind = 'official' where c.released_at is null order by 1 limit 1`, [demoId('membership/st07')])
    const { phone, name } = her ?? { phone: '', name: '' }
    await open('/imports')
    const list = `\ufeff概要,氏名,電話\r\n家計の相談,${name},${phone}\r\n家賃の相談,架空 花,0999-33-0001\r\n光熱費の相談,,${phone}\r\n`
    await page.getByLabel(words.file).setInputFiles(file('紙の受付簿.csv', list))
    const marked = page.getByRole('table', { name: words.previewSection }).getByRole('row').filter({ hasText: telling.mark })
    await expect.poll(() => marked.count(), PATIENCE).toBe(2)
    await page.getByText(telling.undecided({ n: 2 })).waitFor()
    await page.getByLabel(telling.choice({ row: 2 })).selectOption({ label: telling.asPerson({ name }) })
    await page.getByText(telling.undecided({ n: 1 })).waitFor()
    await pressOn(page, page.getByRole('button', { name: words.take({ n: 2 }) }))
    await page.getByText(telling.putAside({ rows: '4' })).waitFor()
    await pressOn(page, page.getByRole('link', { name: words.openBatch }))
    await page.getByRole('link', { name: '家賃の相談' }).waitFor()
    expect(await page.getByRole('link', { name: '光熱費の相談' }).count()).toBe(0)
    await pressOn(page, page.getByRole('link', { name: '家計の相談' }))
    await page.getByRole('link', { name }).first().waitFor()
    expect(errors).toEqual([])
    await close()
  })

  it('marks rows that may be about the same person, and puts the person on record once where somebody says so', async () => {
    const { page, close, errors } = await counter.sitDown(SOMEBODY.counsellor, { at: '/imports' })
    const list = '\ufeff概要,氏名,生年月日,電話\r\n配食のこと,樋野 あかり,S20.3.3,\r\n見守りのこと,樋野　あかり,昭和20年3月3日,\r\n'
    await page.getByLabel(words.file).setInputFiles(file('同じ人の受付簿.csv', list))
    await page.getByRole('table', { name: words.previewSection }).getByRole('row').filter({ hasText: '見守りのこと' }).getByText(like.mark({ rows: '2' })).waitFor()
    await page.getByLabel(like.choice({ row: 3 })).selectOption({ label: like.same({ row: 2 }) })
    expect(await violationsOn(page)).toEqual([])
    await pressOn(page, page.getByRole('button', { name: words.take({ n: 2 }) }))
    await pressOn(page, page.getByRole('link', { name: words.openBatch }))
    await pressOn(page, page.getByRole('link', { name: '見守りのこと' }))
    await page.getByRole('link', { name: '樋野 あかり' }).first().waitFor()
    expect(errors).toEqual([])
    await close()
  })

  it('imported again with a row changed asks about each row that was taken in before, and takes nothing in before that is chosen', async () => {
    const { page, open, close, errors } = await counter.sitDown(SOMEBODY.counsellor)
    const rows = (second: string) => `\ufeff受付日,概要,氏名,電話\r\nR8.4.1,雨漏りのこと,再び 花,9012345678\r\nR8.4.2,${second},再び 次郎,\r\n`
    await open('/imports')
    await page.getByLabel(words.file).setInputFiles(file('四月.csv', rows('段差のこと')))
    await page.getByLabel(words.restoreZeros({ n: 1 })).check()
    await page.getByRole('table', { name: words.previewSection }).getByText('09012345678').waitFor()
    await pressOn(page, page.getByRole('button', { name: words.take({ n: 2 }) }))
    await page.getByText(words.taken({ n: 2, leftOut: 0 })).waitFor()
    await page.getByLabel(words.file).setInputFiles(file('五月.csv', rows('段差と手すりのこと')))
    const table = page.getByRole('table', { name: known.section })
    await table.getByRole('row').filter({ hasText: '段差と手すりのこと' }).getByText(known.rewritten, { exact: true }).waitFor()
    await table.getByRole('row').filter({ hasText: '雨漏りのこと' }).getByText(known.same, { exact: true }).waitFor()
    await page.getByText(known.waiting({ n: 2 })).waitFor()
    expect(await page.getByRole('button', { name: words.take({ n: 2 }) }).isDisabled()).toBe(true)
    expect(await violationsOn(page)).toEqual([])
    await pressOn(page, page.getByRole('button', { name: known.leaveAllSame({ n: 1 }) }))
    await expect.poll(() => everythingKeptBy(page), PATIENCE).toContain(KEPT_CHOICES)
    const before = await everythingKeptBy(page)
    await page.getByLabel(known.choice({ row: 3 })).selectOption({ label: known.take })
    await expect.poll(() => everythingKeptBy(page), PATIENCE).not.toBe(before)
    // The page is left for another; whoever brings the file again finds what they chose, and nothing of it lies readable on the device.
    expect(await everythingKeptBy(page)).not.toMatch(/再び|段差|whole:/)
    await open('/')
    await open('/imports')
    await page.getByLabel(words.file).setInputFiles(file('五月.csv', rows('段差と手すりのこと')))
    await page.getByLabel(known.choice({ row: 3 })).waitFor()
    await pressOn(page, page.getByRole('button', { name: words.take({ n: 1 }) }))
    await page.getByText(known.leftKnown({ n: 1 })).waitFor()
    await expect.poll(() => everythingKeptBy(page), PATIENCE).not.toContain(KEPT_CHOICES)
    expect(errors).toEqual([])
    await close()
  })

  it('that cannot be read says in words what to do with the file', async () => {
    const { page, close } = await counter.sitDown(SOMEBODY.counsellor, { at: '/imports' })
    await page.getByLabel(words.file).setInputFiles(file('古い.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0])))
    await page.getByText(troubles.old_workbook({})).waitFor()
    await page.getByLabel(words.file).setInputFiles(file('ユニックス.csv', Buffer.from('\ufeff相談', 'utf16le').swap16()))
    await page.getByText(troubles.wrong_encoding({ encoding: 'UTF-16BE' })).waitFor()
    expect(await page.getByText(troubles.old_workbook({})).count()).toBe(0)
    await close()
  })

  it('is saved as the file of what is seen, once it is said what for', async () => {
    const { page, close } = await counter.sitDown(SOMEBODY.coordinator, { at: '/intakes?state=all' })
    await pressOn(page, page.getByRole('button', { name: exporting.open }))
    const dialog = page.getByRole('dialog')
    await pressOn(page, dialog.getByRole('button', { name: exporting.save }))
    await dialog.getByText(exporting.purpose_needed).waitFor()
    await dialog.getByLabel(exporting.purpose).selectOption('statistics')
    const [saved] = await Promise.all([page.waitForEvent('download'), pressOn(page, dialog.getByRole('button', { name: exporting.save }))])
    expect(saved.suggestedFilename()).toMatch(/\.xlsx$/)
    expect((await readFile(await saved.path())).subarray(0, 2).toString()).toBe('PK')
    await close()
  })
})
