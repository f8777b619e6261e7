import { ROLES_OPENING_MATTERS } from '#domain/access/role.ts'
import type { Screen } from '../app/screen.ts'
import { intakeMessages } from './intake.messages.ts'
import { IntakeListPage } from './IntakeListPage.tsx'
import { IntakePage } from './IntakePage.tsx'
import { NewIntakePage } from './NewIntakePage.tsx'

/** The screens of the intake. */
export const intakeScreens: readonly Screen[] = [
  { path: '/intakes/new', page: NewIntakePage, title: intakeMessages.newTitle, rail: { group: 'work', order: 20, isMain: true }, roles: ROLES_OPENING_MATTERS },
  { path: '/intakes', page: IntakeListPage, title: intakeMessages.listTitle, rail: { group: 'work', order: 30 }, roles: ROLES_OPENING_MATTERS },
  { path: '/intakes/$id', page: IntakePage, title: intakeMessages.sheetTitle, roles: ROLES_OPENING_MATTERS },
]
