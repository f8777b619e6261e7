import type { Screen } from '../app/screen.ts'
import { accountMessages, accountsMessages } from './account.messages.ts'
import { AccountsPage } from './AccountsPage.tsx'
import { MyAccountPage } from './MyAccountPage.tsx'

/** The screens of accounts: one's own, and for an administrator everybody's. */
export const accountScreens: readonly Screen[] = [
  { path: '/account', page: MyAccountPage, title: accountMessages.title },
  { path: '/accounts', page: AccountsPage, title: accountsMessages.title, rail: { group: 'office', order: 10 }, roles: ['administrator'] },
]
