import { ROLES_OPENING_MATTERS } from '#domain/access/role.ts'
import type { Screen } from '../app/screen.ts'
import { viewersMessages } from '../journal/viewers.messages.ts'
import { personMessages } from './person.messages.ts'
import { PersonPage } from './PersonPage.tsx'
import { PersonViewersPage } from './ViewersPage.tsx'

/** The screens of a person. */
export const personScreens: readonly Screen[] = [
  { path: '/persons/$id', page: PersonPage, title: personMessages.person, sheet: 'person', roles: ROLES_OPENING_MATTERS },
  { path: '/persons/$id/viewers', page: PersonViewersPage, title: viewersMessages.title, sheet: 'person_viewers', roles: ROLES_OPENING_MATTERS },
]
