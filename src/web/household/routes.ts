import { ROLES_OPENING_MATTERS } from '#domain/access/role.ts'
import type { Screen } from '../app/screen.ts'
import { CaseListPage } from './CaseListPage.tsx'
import { householdMessages } from './household.messages.ts'
import { HouseholdPage } from './HouseholdPage.tsx'
import { NewHouseholdPage } from './NewHouseholdPage.tsx'
import { householdPaperMessages } from './household-paper.messages.ts'
import { HouseholdPaperPage } from './HouseholdPaperPage.tsx'
import { viewersMessages } from '../journal/viewers.messages.ts'
import { HouseholdViewersPage } from './ViewersPage.tsx'

/** The screens of the household. */
export const householdScreens: readonly Screen[] = [
  { path: '/cases', page: CaseListPage, title: householdMessages.listTitle, list: 'cases', rail: { group: 'work', order: 50, isMain: true }, roles: ROLES_OPENING_MATTERS },
  { path: '/cases/new', page: NewHouseholdPage, title: householdMessages.openHousehold, roles: ROLES_OPENING_MATTERS },
  { path: '/cases/$id', page: HouseholdPage, title: householdMessages.household, sheet: 'household', roles: ROLES_OPENING_MATTERS },
  { path: '/cases/$id/viewers', page: HouseholdViewersPage, title: viewersMessages.title, sheet: 'household_viewers', roles: ROLES_OPENING_MATTERS },
  { path: '/cases/$id/paper', page: HouseholdPaperPage, title: householdPaperMessages.title, sheet: 'household_paper', roles: ROLES_OPENING_MATTERS },
]
