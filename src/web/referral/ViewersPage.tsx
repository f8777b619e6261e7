import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { RecordViewers } from '../journal/Looked.tsx'
import { viewersMessages } from '../journal/viewers.messages.ts'

/** だれが見たか of a つなぎ. */
export const ReferralViewersPage = () => <RecordViewers home="/referrals" back={useMessages(viewersMessages).backToReferral} />
