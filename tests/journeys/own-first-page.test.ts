import { expect, it } from 'vitest'
import { wordsOf } from '#tests/support/pages/words.ts'
import { shellMessages } from '#web/app/shell.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const words = wordsOf(shellMessages)

/** The auditor, the administrator, and somebody who works with people. */
const [AUDITOR, ADMINISTRATOR, WORKER] = ['st12', 'st13', 'st04']

it('An address that leads nowhere offers the way to a page of one’s own menu: わたしの一日 to those alone who have one', async () => {
  const offered: Record<string, string> = {}
  for (const who of [AUDITOR, ADMINISTRATOR, WORKER]) {
    const { page, open, close } = await counter.sitDown(who)
    await open('/nowhere')
    await page.getByRole('heading', { name: words.noSuchPage }).waitFor()
    const link = page.getByRole('main').getByRole('link')
    offered[who] = await link.innerText()
    const href = (await link.getAttribute('href')) ?? ''
    expect(await page.getByRole('navigation').locator(`a[href="${href}"]`).count()).toBeGreaterThan(0)
    await close()
  }
  expect(offered[WORKER]).toBe(words.toMyDay)
  for (const who of [AUDITOR, ADMINISTRATOR]) expect(offered[who]).not.toContain(words.toMyDay)
})

it('An address that goes on behind that of a page leads nowhere as well, and says so in the words of the product', async () => {
  const { page, open, close, errors } = await counter.sitDown(WORKER)
  for (const address of ['/intakes/00000000-0000-7000-8000-000000000000/nowhere', '/board/nowhere']) {
    await open(address)
    await page.getByRole('heading', { name: words.noSuchPage }).waitFor()
  }
  expect(errors).toEqual([])
  await close()
})
