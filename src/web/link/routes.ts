import type { Screen } from '../app/screen.ts'
import { linkMessages } from './link.messages.ts'
import { LinkPage } from './LinkPage.tsx'

/** The page of a one-time link: open to whoever holds it, without signing in. */
export const linkScreens: readonly Screen[] = [{ path: '/link', page: LinkPage, title: linkMessages.title, isOpen: true }]
