import { useMessages } from '#ui/language/LanguageProvider.tsx'
import type { DraftBody } from '../draft/draft-keeper.ts'
import { DraftNews } from '../draft/DraftLine.tsx'
import type { Keeping } from '../draft/use-draft.ts'
import { intakeMessages } from './intake.messages.ts'
import { sheetFromDraft, type TypedSheet } from './sheet.ts'

type Props = { readonly keeping: Keeping; readonly mine: TypedSheet; readonly onTake: (body: DraftBody) => void }

/** What somebody has to know of the draft of a 受付票 they write in. */
export const SheetNews = ({ keeping, mine, onTake }: Props) => {
  const words = useMessages(intakeMessages)
  const compare = (body: DraftBody) => {
    const theirs = sheetFromDraft('', body)
    return (['text', 'ownWords', 'heard', 'judgement'] as const).map((field) => ({ name: words[field], mine: mine[field], theirs: theirs[field] }))
  }
  const finished = { said: words.alreadyReceived, open: words.openReceived, hrefOf: (id: string) => `/intakes/${id}` }
  return <DraftNews keeping={keeping} compare={compare} onTake={onTake} finished={finished} />
}
