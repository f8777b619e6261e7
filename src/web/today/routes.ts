import { ROLES_OPENING_MATTERS } from '#domain/access/role.ts'
import type { Screen } from '../app/screen.ts'
import { todayMessages } from './today.messages.ts'
import { TodayPage } from './TodayPage.tsx'

/** The screens of the day. */
export const todayScreens: readonly Screen[] = [
  { path: '/', page: TodayPage, title: todayMessages.title, list: 'today', rail: { group: 'work', order: 10, isMain: true }, roles: ROLES_OPENING_MATTERS },
]
