import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { RecordViewers } from '../journal/Looked.tsx'
import { viewersMessages } from '../journal/viewers.messages.ts'

/** だれが見たか of a consultation (受付). */
export const IntakeViewersPage = () => <RecordViewers home="/intakes" back={useMessages(viewersMessages).backToSheet} />
