import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { PersonViewers } from '../journal/Looked.tsx'
import { viewersMessages } from '../journal/viewers.messages.ts'

/** だれが見たか about one person. */
export const PersonViewersPage = () => <PersonViewers back={useMessages(viewersMessages).backToPerson} />
