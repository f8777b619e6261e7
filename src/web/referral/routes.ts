import { ROLES_OPENING_MATTERS } from '#domain/access/role.ts'
import type { Screen } from '../app/screen.ts'
import { viewersMessages } from '../journal/viewers.messages.ts'
import { EditDraftPage } from './EditDraftPage.tsx'
import { NoticePage } from './NoticePage.tsx'
import { PaperPage } from './PaperPage.tsx'
import { paperMessages } from './paper.messages.ts'
import { referralMessages } from './referral.messages.ts'
import { ReferralListPage } from './ReferralListPage.tsx'
import { ReferralPage } from './ReferralPage.tsx'
import { sendingMessages } from './sending.messages.ts'
import { SendReferralPage } from './SendReferralPage.tsx'
import { ReferralViewersPage } from './ViewersPage.tsx'

/** The screens of the referral. */
export const referralScreens: readonly Screen[] = [
  { path: '/referrals', page: ReferralListPage, title: referralMessages.title, list: 'referrals', rail: { group: 'work', order: 40, isMain: true }, roles: ROLES_OPENING_MATTERS },
  { path: '/referrals/$id', page: ReferralPage, title: referralMessages.sheet, sheet: 'referral', roles: ROLES_OPENING_MATTERS },
  { path: '/referrals/$id/edit', page: EditDraftPage, title: sendingMessages.editTitle, sheet: 'referral_draft', roles: ROLES_OPENING_MATTERS },
  { path: '/referrals/$id/paper', page: PaperPage, title: paperMessages.sheet, sheet: 'referral_paper', roles: ROLES_OPENING_MATTERS },
  { path: '/referrals/$id/notice', page: NoticePage, title: paperMessages.notice, sheet: 'referral_notice', roles: ROLES_OPENING_MATTERS },
  { path: '/referrals/$id/viewers', page: ReferralViewersPage, title: viewersMessages.title, sheet: 'referral_viewers', roles: ROLES_OPENING_MATTERS },
  { path: '/matters/$id/refer', page: SendReferralPage, title: sendingMessages.send, sheet: 'referral_form', roles: ROLES_OPENING_MATTERS },
]
