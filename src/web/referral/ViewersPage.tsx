import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { viewersMessages } from '../household/viewers.messages.ts'
import { Viewers } from '../household/ViewersPage.tsx'

/** だれが見たか of a つなぎ. */
export const ReferralViewersPage = () => <Viewers home="/referrals" back={useMessages(viewersMessages).backToReferral} />
