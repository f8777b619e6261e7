import { ROLES_OPENING_MATTERS } from '#domain/access/role.ts'
import type { Screen } from '../app/screen.ts'
import { receiptScreenMessages } from './receipt.messages.ts'
import { ReceiptPage } from './ReceiptPage.tsx'

/** The screens of receipts. */
export const receiptScreens: readonly Screen[] = [
  { path: '/intakes/$id/receipt', page: ReceiptPage, title: receiptScreenMessages.title, sheet: 'receipt', roles: ROLES_OPENING_MATTERS },
]
