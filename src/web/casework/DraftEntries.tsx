import type { Instant } from '#domain/shared/instant.ts'
import { shortened } from '#domain/shared/shortened.ts'
import { formatMoment } from '#i18n/format.ts'
import { Badge } from '#ui/Badge.tsx'
import { Button, LinkButton } from '#ui/Button.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNotice } from '#ui/Notices.tsx'
import { TimelineItem } from '#ui/Timeline.tsx'
import { hrefOf } from '../app/address.ts'
import { act } from '../app/api.ts'
import { useAsk } from '../app/use-query.ts'
import { caseworkMessages } from './casework.messages.ts'

/** What one began to write about a case and did not finish: on top of the timeline, seen by nobody else. */
export const DraftEntries = ({ caseId }: { readonly caseId: string }) => {
  const words = useMessages(caseworkMessages)
  const { locale } = useLanguage()
  const say = useNotice()
  const { answer, again } = useAsk('listDrafts', {})
  const drafts = (answer?.drafts ?? []).filter((draft) => draft.kind === 'record' && draft.matterId === caseId)
  const discard = async (id: string): Promise<void> => {
    const done = await act('discardDraft', { id })
    if (done.ok) say({ text: words.discarded })
    again()
  }
  return drafts.map((draft) => {
    const text = typeof draft.body['facts'] === 'string' ? draft.body['facts'] : ''
    return (
      <TimelineItem
        key={draft.id} kind="draft"
        head={<><Badge>{words.draft}</Badge> {words.draftSaved({ at: formatMoment(locale, draft.savedAt as Instant) })}</>}
        actions={
          <div className="line-actions no-print">
            <LinkButton small href={hrefOf(`/cases/${caseId}/record`, { draft: draft.id })}>{words.goOn}</LinkButton>
            <Button small kind="tertiary" onClick={() => void discard(draft.id)}>{words.discard}</Button>
          </div>
        }
      >
        <p className="written">{text === '' ? words.emptyDraft : shortened(text, 120)}</p>
      </TimelineItem>
    )
  })
}
