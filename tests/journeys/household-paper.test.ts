import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { addDays } from '#domain/shared/day.ts'
import { cityToday, given } from '#tests/support/city.ts'
import { violationsOn } from '#tests/support/pages/axe.ts'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { householdPaperMessages } from '#web/household/household-paper.messages.ts'
import { householdMessages } from '#web/household/household.messages.ts'
import { considerationMessages } from '#web/intake/consideration.messages.ts'
import { paperMessages } from '#web/intake/paper.messages.ts'
import { MORISHITA } from './household-page.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter({ fetchesFonts: true })
const words = wordsOf(householdMessages)
const paper = wordsOf(householdPaperMessages)
const considerations = wordsOf(considerationMessages)
const notices = wordsOf(paperMessages)
const LEAD = 'st03'
const LONG = '母の入浴を手伝った。玄関先で少し話し、通帳のことはまだ話したくないとのこと。'.repeat(12)

/** How many sheets a page becomes on A4. */
const sheetsOf = async (page: Page): Promise<number> => {
  const pdf = await page.pdf({ preferCSSPageSize: true })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}

const partOf = (page: Page, title: string) => page.locator('.paper tr').filter({ has: page.locator('th', { hasText: new RegExp(`^${title}$`) }) })

/** Makes of 森下家 a household of which there is more to tell than fits anywhere. */
const fill = async (): Promise<void> => {
  const worker = await counter.served().city.as(LEAD)
  const caseId = demoId('case/0')
  for (let n = 1; n <= 12; n += 1) {
    given(await worker.does('addMember', { caseId, person: { name: `森下 架空${n}`, kana: `モリシタ カクウ${n}`, birthText: '昭和15年頃' }, relationship: 'おじ', note: '週末だけ帰ってくる' }))
    given(await worker.does('addTask', { matterId: caseId, text: `通帳を一緒に見る（${n}回目）`, dueOn: cityToday() }))
    given(await worker.does('saveContactRecord', { matterId: caseId, method: 'M2', facts: LONG, ownWords: LONG, judgement: LONG, nextStep: LONG }))
  }
  given(await worker.does('addWarning', { matterId: caseId, kind: 'safety', text: '犬を放していることがある。門の外から声をかけ、返事があってから入る。', toldToPerson: true, reviewOn: addDays(cityToday(), 30) }))
}

describe('The household on paper', () => {
  it('is first of all one sheet for a visit: what to beware of, who lives there, what was pinned, what is known, what is due, who else comes, what happened last, and room to write', async () => {
    const { page, errors, close } = await counter.sitDown(LEAD, { at: MORISHITA })
    await page.getByRole('button', { name: words.actions }).first().press('Enter')
    await page.getByRole('menuitem', { name: words.print }).press('Enter')
    await page.waitForURL(/\/paper$/)
    await page.goBack()
    await page.getByRole('button', { name: words.actions }).first().waitFor()
    await page.keyboard.press('Control+p')
    await page.waitForURL(/\/paper$/)
    for (const title of [words.warnings, paper.pinned, words.members, words.facts, paper.next, words.referrals, words.team, paper.lately, paper.toWriteOn]) await partOf(page, title).waitFor()
    expect(await page.locator('.paper').innerText()).toMatch(/森下家.*最後につながった日.*呼び鈴は鳴らさない.*22年ぶりにバスに乗った.*森下 フミ.*医療機関：若葉内科.*年金 月13.2万円.*フミさんのデイ利用.*家計の見直し.*谷口 由佳.*古書店の在庫表/s)
    // What was pinned stands to its end: 「…相談歴な」 may mean either.
    expect(await partOf(page, paper.pinned).innerText()).toContain('家計は母の同意の範囲で確認。警察の相談歴なし。')
    expect(await page.locator('.paper').innerText()).not.toMatch(/[^。！？」』\s]…/u)
    expect(await sheetsOf(page)).toBe(1)
    expect(await violationsOn(page)).toEqual([])
    expect(errors).toEqual([])
    await close()
  })

  it('stays one sheet however much there is to tell, says how much is left out, and leaves out no warning', async () => {
    await fill()
    const { page, close } = await counter.sitDown(LEAD, { at: `${MORISHITA}/paper` })
    await partOf(page, paper.lately).waitFor()
    await expect.poll(() => sheetsOf(page), PATIENCE).toBe(1)
    const text = await page.locator('.paper').innerText()
    for (const told of ['呼び鈴は鳴らさない', '犬を放している', paper.more({ n: 9 })]) expect(text).toContain(told)
    await close()
  })

  it('is the whole when that is asked for: every member, and the timeline to its beginning', async () => {
    const { page, close } = await counter.sitDown(LEAD, { at: `${MORISHITA}/paper` })
    await page.getByRole('button', { name: paper.whole }).press('Enter')
    await page.waitForURL(/form=whole/)
    const worker = await counter.served().city.as(LEAD)
    const { total, pages } = given(await worker.does('listStory', { caseId: demoId('case/0') }))
    expect(pages).toBeGreaterThan(1)
    await expect.poll(() => page.getByRole('table', { name: '支援経過' }).locator('tr').count(), PATIENCE).toBe(total)
    expect(await page.locator('.paper').innerText()).toContain(LONG)
    expect(await sheetsOf(page)).toBeGreaterThan(1)
    await close()
  })

  it('says of a concealed household that it is for handlers alone, and to whoever may not know that nothing of it stands there', async () => {
    const concealed = `/cases/${demoId('case/1')}/paper`
    const told: Record<string, string> = {}
    for (const as of ['st07', 'st08']) {
      const { page, close } = await counter.sitDown(as, { at: concealed })
      await partOf(page, words.members).waitFor()
      expect(await page.locator('.paper-mark').innerText()).toBe(paper.markConcealed)
      told[as] = await page.locator('.paper').innerText()
      await close()
    }
    const ADDRESS = 'みどり野市いずみ町8番地'
    expect(told['st07']).toContain(notices.handlers_only)
    expect(told['st07']).toContain(ADDRESS)
    expect(told['st08']).toContain(notices.closed)
    expect(told['st08']).not.toContain(ADDRESS)
  })

  it('says of an open consultation from whom it came, and of 配慮事項 of whom, by whom and when they were told: without that nobody can ask again', async () => {
    const worker = await counter.served().city.as(LEAD)
    given(await worker.does('receiveIntake', {
      text: '足もとがふらつく', inquirer: { relation: '姪', anonymous: false }, subjects: [{ personId: demoId('person/0/1') }], considerations: ['large_print'], considerationNote: '左の耳から話す',
    }))
    const { page, close } = await counter.sitDown(LEAD, { at: `${MORISHITA}/paper` })
    expect(await partOf(page, considerations.title).innerText()).toMatch(/左の耳から話す.*森下.*姪から.*の受付/s)
    expect(await partOf(page, words.openIntakes).innerText()).toMatch(/足もとがふらつく.*姪から/s)
    await close()
  })
})
