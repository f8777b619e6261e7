import { ROLES_OPENING_MATTERS } from '#domain/access/role.ts'
import type { Screen } from '#web/app/screen.ts'
import { importMessages } from './import.messages.ts'
import { ImportBatchPage } from './ImportBatchPage.tsx'
import { ImportPage } from './ImportPage.tsx'

/** The screens of importing intakes. */
export const importScreens: readonly Screen[] = [
  { path: '/imports', page: ImportPage, title: importMessages.title, rail: { group: 'office', order: 20 }, roles: ROLES_OPENING_MATTERS },
  { path: '/imports/$id', page: ImportBatchPage, title: importMessages.batchTitle, list: 'import_batch', roles: ROLES_OPENING_MATTERS },
]
