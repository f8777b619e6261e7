import type { Screen } from '../app/screen.ts'
import { enrolmentMessages } from './enrolment.messages.ts'
import { InvitationPage } from './InvitationPage.tsx'

/** The screens of the door that have an address of their own. */
export const signinScreens: readonly Screen[] = [{ path: '/invitation', page: InvitationPage, title: enrolmentMessages.title, isOpen: true }]
