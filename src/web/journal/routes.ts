import type { Screen } from '../app/screen.ts'
import { JournalPage } from './JournalPage.tsx'
import { journalMessages } from './journal.messages.ts'

/** The screen of the journal. */
export const journalScreens: readonly Screen[] = [
  { path: '/journal', page: JournalPage, title: journalMessages.title, rail: { group: 'office', order: 80 }, roles: ['auditor'] },
]
