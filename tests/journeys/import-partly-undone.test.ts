import { describe, expect, it } from 'vitest'
import { violationsOn } from '#tests/support/pages/axe.ts'
import { given } from '#tests/support/city.ts'
import { listOf, takeIn } from '#tests/support/imported-list.ts'
import { pressOn } from '#tests/support/pages/keyboard.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { partsMessages } from '#ui/language/parts.messages.ts'
import { importMessages } from '#web/intake/import/import.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const [words, parts] = [wordsOf(importMessages), wordsOf(partsMessages)]

describe('A list that was taken back but for what somebody worked on', () => {
  it('shows what stays and why beside every page of what is gone, and what is gone beside every page of what stays', async () => {
    const worker = await counter.served().city.as('st04')
    const { batchId, intakeIds } = await takeIn(worker, listOf(54))
    for (const id of intakeIds.slice(0, 2)) given(await worker.does('endIntake', { id, version: 1, outcome: 'informed', note: '窓口を案内' }))
    given(await worker.does('undoImport', { batchId }))
    const { page, open, errors, close } = await counter.sitDown('st04')
    await open(`/imports/${batchId}`)
    const [standing, gone] = [page.getByRole('table', { name: words.intakes }), page.getByRole('table', { name: words.takenBack })]
    await expect.poll(() => gone.locator('tbody tr').count()).toBe(50)
    await pressOn(page, page.getByRole('link', { name: parts.next, exact: true }))
    await expect.poll(() => gone.locator('tbody tr').count()).toBe(2)
    expect(await standing.locator('tbody tr').count()).toBe(2)
    await page.getByText(words.workedOn({ n: 2 })).waitFor()
    expect(await violationsOn(page)).toEqual([])
    expect(errors).toEqual([])
    await close()
  })
})
