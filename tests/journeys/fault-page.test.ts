import { describe, expect, it } from 'vitest'
import { CAST } from '#demo/cast.ts'
import { demoId } from '#demo/demo-id.ts'
import { problemMessages } from '#i18n/problem.messages.ts'
import { rowsIn } from '#tests/support/invented.ts'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import { shellMessages } from '#web/app/shell.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const words = wordsOf(shellMessages)

describe('A page that cannot show what it is answered', () => {
  it('says so in the reader’s language within the frame of the product, and is whole once it is read anew', async () => {
    const { page, close } = await counter.sitDown(SOMEBODY.counsellor)
    await page.context().route('**/api/listReferrals', (route) => route.fulfill({ json: { answer: {} } }))
    await page.locator('nav a[href="/referrals"]').first().click()
    await page.getByRole('heading', { name: words.fault }).waitFor()
    expect(await page.locator('body').textContent()).not.toContain('Something went wrong')
    expect(await page.locator('nav a[href="/"]').first().isVisible()).toBe(true)
    await page.context().unroute('**/api/listReferrals')
    await page.getByRole('button', { name: words.readAnew }).click()
    await page.getByRole('heading', { name: words.fault }).waitFor({ state: 'detached' })
    await expect.poll(() => page.locator('main h1').textContent(), PATIENCE).toContain('つなぎ')
    await close()
  })
})

describe('A part of a page that could not be looked up', () => {
  const unreachable = wordsOf(problemMessages).unreachable_reading
  /** Loses one answer of a page, reads that it was lost, and comes again; the errors that showed nonetheless. */
  const lost = async (as: string, operation: string, address: string): Promise<readonly string[]> => {
    const { page, open, errors, close } = await counter.sitDown(as)
    await page.route(`**/api/${operation}`, (route) => route.abort())
    await open(address)
    await page.getByText(unreachable).first().waitFor()
    await page.unroute(`**/api/${operation}`)
    await page.reload()
    await page.locator('main h1').first().waitFor()
    await page.getByText(unreachable).waitFor({ state: 'detached' })
    await close()
    return errors.filter((one) => !one.includes('ERR_FAILED'))
  }

  it('is said, and never reads as if nothing was there: requests to decide on, refused rows of an import, and what came with a つなぎ', async () => {
    const rowsOf = rowsIn(() => counter.served().city)
    const [received] = await rowsOf(`select i.id, f.code from intake i join matter_team t on t.matter_id = i.id join membership b on b.id = t.membership_id join staff f on f.id = b.staff_id
      where i.from_referral_id is not null and t.valid_to is null and f.code = any ($1) order by i.id, f.code limit 1`, [CAST.map((one) => one.code)])
    expect(await lost('st22', 'listProtectionRequests', '/')).toEqual([])
    expect(await lost('st13', 'listUndecidedProtection', '/reconciliation')).toEqual([])
    expect(await lost('st04', 'listImportFaults', `/imports/${demoId('import/1')}`)).toEqual([])
    expect(await lost(String(received?.['code']), 'getReferral', `/intakes/${String(received?.['id'])}`)).toEqual([])
  })
})
