import { draftTold } from '#domain/draft/beginning.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { formatMoment } from '#i18n/format.ts'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useQuoted } from '#ui/language/use-named.ts'
import { ConcealedMark } from '../access/ConcealedMark.tsx'
import { draftKindMessages, draftMessages } from './draft.messages.ts'
import { useSayDraft } from './use-say-draft.ts'
import type { OpenDraft } from './use-open-drafts.ts'

/**
 * How a draft that stands open begins, and when it was last kept: its writer knows it again. Where somebody concealed is in it, what it is alone:
 * the next caller stands at the same counter.
 */
export const OpenDraftLine = ({ draft }: { readonly draft: OpenDraft }) => {
  const words = useMessages(draftMessages)
  const kinds = useMessages(draftKindMessages)
  const quoted = useQuoted()
  const sayDraft = useSayDraft()
  const { locale } = useLanguage()
  return (
    <>
      {draft.concealed ? <span>{kinds[draft.kind]}</span> : <span className="written">{quoted(sayDraft(draftTold(draft.body)))}</span>}{' '}
      <span className="quiet">{words.keptAt({ at: formatMoment(locale, draft.savedAt as Instant) })}</span> <ConcealedMark isSo={draft.concealed} />
    </>
  )
}
