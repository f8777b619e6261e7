import { ROLES_OPENING_MATTERS } from '#domain/access/role.ts'
import type { Screen } from '../app/screen.ts'
import { searchMessages } from './search.messages.ts'
import { SearchPage } from './SearchPage.tsx'

/** The screens of the search. */
export const searchScreens: readonly Screen[] = [
  { path: '/search', page: SearchPage, title: searchMessages.title, list: 'search', rail: { group: 'work', order: 60 }, roles: ROLES_OPENING_MATTERS },
]
