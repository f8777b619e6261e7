import { ROLES_OPENING_MATTERS } from '#domain/access/role.ts'
import type { Screen } from '../app/screen.ts'
import { viewersMessages } from '../journal/viewers.messages.ts'
import { intakeMessages } from './intake.messages.ts'
import { IntakeListPage } from './IntakeListPage.tsx'
import { IntakePage } from './IntakePage.tsx'
import { NewIntakePage } from './NewIntakePage.tsx'
import { paperMessages } from './paper.messages.ts'
import { BlankPaperPage, FilledPaperPage } from './PaperPage.tsx'
import { questionMessages } from './question.messages.ts'
import { QuestionsPage } from './QuestionsPage.tsx'
import { IntakeViewersPage } from './ViewersPage.tsx'

/** The screens of the intake. */
export const intakeScreens: readonly Screen[] = [
  { path: '/intakes/new', page: NewIntakePage, title: intakeMessages.newTitle, rail: { group: 'work', order: 20, isMain: true }, roles: ROLES_OPENING_MATTERS },
  { path: '/intakes', page: IntakeListPage, title: intakeMessages.listTitle, list: 'intakes', rail: { group: 'work', order: 30 }, roles: ROLES_OPENING_MATTERS },
  { path: '/intakes/$id', page: IntakePage, title: intakeMessages.sheetTitle, sheet: 'intake', roles: ROLES_OPENING_MATTERS },
  { path: '/intakes/$id/paper', page: FilledPaperPage, title: paperMessages.filledTitle, sheet: 'intake_paper', roles: ROLES_OPENING_MATTERS },
  { path: '/intakes/$id/viewers', page: IntakeViewersPage, title: viewersMessages.title, sheet: 'intake_viewers', roles: ROLES_OPENING_MATTERS },
  { path: '/paper/intake', page: BlankPaperPage, title: paperMessages.blankTitle, roles: ROLES_OPENING_MATTERS },
  { path: '/intake-questions', page: QuestionsPage, title: questionMessages.title, rail: { group: 'office', order: 40 }, roles: ['administrator'] },
]
