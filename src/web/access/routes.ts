import { ROLES_OPENING_MATTERS } from '#domain/access/role.ts'
import type { Screen } from '../app/screen.ts'
import { accessMessages } from './access.messages.ts'
import { MaskedPage } from './MaskedPage.tsx'
import { ReviewsPage } from './ReviewsPage.tsx'

/** The screens that protect people from being seen by the wrong one. */
export const accessScreens: readonly Screen[] = [
  { path: '/reviews', page: ReviewsPage, title: accessMessages.reviewsTitle, list: 'reviews', rail: { group: 'work', order: 80 }, roles: ROLES_OPENING_MATTERS },
  { path: '/matters/$id/masked', page: MaskedPage, title: accessMessages.closedTitle, roles: ROLES_OPENING_MATTERS },
]
