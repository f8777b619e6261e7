import type { Role } from '#domain/access/role.ts'
import type { Screen } from '../app/screen.ts'
import { leavingMessages, reconciliationMessages } from './accountability.messages.ts'
import { endingMessages } from './ending.messages.ts'
import { EndAgencyPage } from './EndAgencyPage.tsx'
import { LeavingListPage } from './LeavingListPage.tsx'
import { LeavingPage } from './LeavingPage.tsx'
import { ReconciliationPage } from './ReconciliationPage.tsx'

const WATCHERS: readonly Role[] = ['coordinator', 'supervisor', 'administrator', 'auditor']
const ENDERS: readonly Role[] = ['supervisor', 'administrator']

/** The screens of accountability. */
export const accountabilityScreens: readonly Screen[] = [
  { path: '/reconciliation', page: ReconciliationPage, title: reconciliationMessages.title, rail: { group: 'whole', order: 20 }, list: 'reconciliation', roles: WATCHERS },
  { path: '/leaving', page: LeavingListPage, title: leavingMessages.title, rail: { group: 'office', order: 20 }, roles: ENDERS },
  { path: '/leaving/$id', page: LeavingPage, title: leavingMessages.leaveFallback, list: 'leaving', roles: ENDERS },
  { path: '/ending', page: EndAgencyPage, title: endingMessages.endAgency, roles: ['administrator'] },
]
