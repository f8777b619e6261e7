import { expect, it } from 'vitest'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { pressOn } from '#tests/support/pages/keyboard.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { colleagueMessages } from '#web/app/colleague.messages.ts'
import { householdMessages } from '#web/household/household.messages.ts'
import { protectionMessages } from '#web/access/protection.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const words = wordsOf(householdMessages)

it('A colleague of another agency is let into a sheet from the card of who reads it, and stands there until they are taken off', async () => {
  const { page, open, errors, close } = await counter.sitDown('st04')
  const { id } = await counter.does(page, 'receiveIntake', { text: '電話で名乗られた' })
  await open(`/intakes/${id}`)
  const card = page.getByRole('region', { name: wordsOf(protectionMessages).title })
  await pressOn(page, card.getByRole('button', { name: words.addToTeam }))
  const dialog = page.getByRole('dialog', { name: words.addToTeam })
  await dialog.getByLabel(wordsOf(colleagueMessages).narrow).fill('かとう')
  await dialog.getByLabel(wordsOf(colleagueMessages).narrow).press('Enter')
  await dialog.getByLabel(words.reason).fill('学校の話を一緒に聞く')
  await pressOn(page, dialog.getByRole('button', { name: words.addToTeam }))
  const off = card.getByRole('listitem').getByRole('button', { name: words.removeFromTeam })
  await off.waitFor()
  expect(await card.textContent()).toContain('加藤')
  await pressOn(page, off)
  const asked = page.getByRole('dialog')
  expect(await asked.textContent()).toContain('加藤')
  await page.keyboard.press('Escape')
  await asked.waitFor({ state: 'detached' })
  expect(await card.textContent()).toContain('加藤')
  await pressOn(page, off)
  await pressOn(page, asked.getByRole('button', { name: words.removeFromTeam }))
  await off.waitFor({ state: 'detached' })
  await expect.poll(() => card.textContent(), PATIENCE).not.toContain('加藤')
  expect(errors).toEqual([])
  await close()
})
