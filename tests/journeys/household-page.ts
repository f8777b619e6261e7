import type { Locator, Page } from 'playwright-core'
import { demoId } from '#demo/demo-id.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { caseworkMessages } from '#web/casework/casework.messages.ts'

/** The page of 森下家. */
export const MORISHITA = `/cases/${demoId('case/0')}`

/** What is told on a household's page: its story, one entry of it, and a card by its title. */
export const story = (page: Page): Locator => page.getByRole('list', { name: wordsOf(caseworkMessages).story })
export const entry = (page: Page, text: string): Locator => story(page).getByRole('listitem').filter({ hasText: text })
export const card = (page: Page, title: string): Locator => page.getByRole('region', { name: title, exact: true })
