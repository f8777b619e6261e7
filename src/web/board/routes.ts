import type { Screen } from '../app/screen.ts'
import { boardMessages } from './board.messages.ts'
import { BoardPage } from './BoardPage.tsx'

/** The screens of the coordinator's board. */
export const boardScreens: readonly Screen[] = [
  { path: '/board', page: BoardPage, title: boardMessages.title, list: 'board', rail: { group: 'whole', order: 10 }, roles: ['coordinator', 'supervisor'] },
]
