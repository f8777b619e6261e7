import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { viewersMessages } from '../household/viewers.messages.ts'
import { Viewers } from '../household/ViewersPage.tsx'

/** だれが見たか of a consultation (受付). */
export const IntakeViewersPage = () => <Viewers home="/intakes" back={useMessages(viewersMessages).backToSheet} />
