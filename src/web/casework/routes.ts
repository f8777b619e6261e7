import { ROLES_OPENING_MATTERS } from '#domain/access/role.ts'
import type { Screen } from '../app/screen.ts'
import { caseworkMessages } from './casework.messages.ts'
import { HistoryPage } from './HistoryPage.tsx'
import { RecordPage } from './RecordPage.tsx'
import { TemplatesPage } from './TemplatesPage.tsx'

/** The screens of casework. */
export const caseworkScreens: readonly Screen[] = [
  { path: '/cases/$id/record', page: RecordPage, title: caseworkMessages.recordTitle, sheet: 'record_form', roles: ROLES_OPENING_MATTERS },
  { path: '/records/$id/history', page: HistoryPage, title: caseworkMessages.historyTitle, sheet: 'record_history', roles: ROLES_OPENING_MATTERS },
  { path: '/record-templates', page: TemplatesPage, title: caseworkMessages.templatesTitle, roles: ROLES_OPENING_MATTERS },
]
