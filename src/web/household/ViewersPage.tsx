import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { RecordViewers } from '../journal/Looked.tsx'
import { viewersMessages } from '../journal/viewers.messages.ts'

/** だれが見たか of a household. */
export const HouseholdViewersPage = () => <RecordViewers home="/cases" back={useMessages(viewersMessages).back} />
