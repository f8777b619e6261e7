import { describe, expect, it } from 'vitest'
import { given } from '#tests/support/city.ts'
import { openViewers } from '#tests/support/pages/viewers.ts'
import { PATIENCE, type WatchedPage } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import { accountsMessages } from '#web/account/account.messages.ts'
import { screens } from '#web/app/screens.ts'
import { addressOf, viewerOf } from './addresses.ts'

const { served, viewerAs, openApart } = openViewers()

const accounts = wordsOf(accountsMessages)
/** What a citizen takes home, screen by screen. No page excuses itself: what is not named here says 取扱注意 and who printed it. */
const TAKEN_HOME: readonly string[] = ['/intakes/$id/receipt', '/referrals/$id/notice']
const WHEN = String.raw`R\d+\.\d+\.\d+ \d\d:\d\d`

/** What the sheet says of itself as it lies on the table, and what is written into the margin of every sheet. */
const printedOn = async ({ page }: WatchedPage) => {
  await page.emulateMedia({ media: 'print' })
  try {
    const line = await page.locator('.print-line').innerText()
    const margins = await page.evaluate(() => document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join(' '))
    return { line, margins }
  } finally {
    await page.emulateMedia({ media: 'screen' })
  }
}

const nameOf = async (as: string): Promise<string> =>
  (await served().city.database.admin.query<{ name: string }>('select name from staff where code = $1', [as])).rows[0]?.name ?? ''

describe('Every print says 取扱注意, who printed it and when, whatever page it is', () => {
  it.each(screens.map((screen) => [screen.path, screen] as const))('%s', async (_, screen) => {
    const as = viewerOf(screen)
    const viewer = await viewerAs(as)
    await viewer.open(await addressOf(screen, viewer))
    const { line, margins } = await printedOn(viewer)
    const who = await nameOf(as)
    const isTakenHome = TAKEN_HOME.includes(screen.path)
    expect(line).toMatch(new RegExp(isTakenHome ? `^発行：${WHEN}$` : `^取扱注意　出力：${who}　${WHEN}$`))
    expect(margins).toMatch(new RegExp(`@bottom-left[^}]*取扱注意　出力：${who}　${WHEN}`))
    expect(margins).toMatch(new RegExp(`to-take-home[^}]*@bottom-left[^}]*発行：${WHEN}`))
  })

  it('相談受付・申込票 is kept here, signed or not: blank or filled, with consent or without', async () => {
    const as = SOMEBODY.counsellor
    const worker = await served().city.as(as)
    const filled: string[] = []
    for (const consent of ['spoken', 'refused'] as const) {
      const { id } = given(await worker.does('receiveIntake', { text: '家賃が払えない', consent }))
      filled.push(`/intakes/${id}/paper`)
    }
    const viewer = await viewerAs(as)
    for (const address of ['/paper/intake', '/paper/intake?form=without', ...filled]) {
      await viewer.open(address)
      expect(await viewer.page.locator('.paper-mark').innerText()).toBe('取扱注意')
      expect((await printedOn(viewer)).line).toMatch(new RegExp(`^取扱注意　出力：${await nameOf(as)}　${WHEN}$`))
    }
  })

  it('before anybody has signed in there is nobody to name, and the day stands there all the same', async () => {
    const stranger = await openApart()
    await stranger.open('/')
    expect((await printedOn(stranger)).line).toMatch(new RegExp(`^取扱注意　出力：${WHEN}$`))
    await stranger.close()
  })

  it('an invitation is printed by itself: what is handed over, and nobody else of the list beneath', async () => {
    const viewer = await openApart(SOMEBODY.administrator)
    await viewer.open('/accounts')
    await viewer.page.locator('tbody tr').first().getByRole('button').first().press('Enter')
    const dialog = viewer.page.getByRole('dialog')
    await dialog.getByRole('button', { name: accounts.inviteAgain, exact: true }).press('Enter')
    await dialog.getByText(accounts.code, { exact: true }).waitFor()
    expect((await printedOn(viewer)).line).toContain('取扱注意')
    await viewer.page.emulateMedia({ media: 'print' })
    expect(await dialog.getByText(accounts.code, { exact: true }).isVisible()).toBe(true)
    expect(await viewer.page.locator('table:visible, h1:visible, button:visible').count()).toBe(0)
    await viewer.close()
  })

  it('the moment is that of the print, however long the page lay open and whoever told the browser to print', async () => {
    const { page, open, close } = await openApart(SOMEBODY.counsellor)
    await open('/')
    await page.clock.setFixedTime('2031-05-06T07:08:00+09:00')
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    const line = () => page.locator('.print-line').textContent()
    expect(await line()).toContain('R13.5.6 07:08')
    await page.clock.setFixedTime('2031-05-06T09:10:00+09:00')
    await page.emulateMedia({ media: 'print' })
    await expect.poll(line, PATIENCE).toContain('R13.5.6 09:10')
    await close()
  })
})
