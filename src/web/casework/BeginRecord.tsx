import { useEffect, useMemo, useRef } from 'react'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { useShortcuts } from '#ui/keys/ShortcutProvider.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Page } from '#ui/Page.tsx'
import { draftMessages } from '../draft/draft.messages.ts'
import { OpenDraftLine } from '../draft/OpenDraftLine.tsx'
import { useOpenDrafts, type OpenDraft } from '../draft/use-open-drafts.ts'
import { caseworkMessages } from './casework.messages.ts'

type Props = { readonly caseId: string; readonly householdName: string; readonly onBegin: (draftId: string | undefined) => void }

const Choice = ({ open, householdName, onBegin }: Omit<Props, 'caseId'> & { readonly open: readonly OpenDraft[] }) => {
  const words = useMessages(draftMessages)
  const { recordTitle } = useMessages(caseworkMessages)
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  useShortcuts(useMemo(() => [{ keys: 'r', label: words.anotherRecord, run: () => onBegin(undefined) }], [words, onBegin]))
  return (
    <Page title={recordTitle} windowTitle={`${householdName} ${recordTitle}`} lead={householdName}>
      <Banner tone="info" actions={<Button keys="r" onClick={() => onBegin(undefined)}>{words.anotherRecord}</Button>}>
        <p>{words.openRecord}</p>
        <ul className="plain">
          {open.map((draft, n) => (
            <li key={draft.id}>
              <OpenDraftLine draft={draft} />{' '}
              <Button {...(n === 0 && { ref: first, kind: 'primary' })} small onClick={() => onBegin(draft.id)}>{words.goOn}</Button>
            </li>
          ))}
        </ul>
      </Banner>
    </Page>
  )
}

/**
 * 記録を書き始める: where a record about the household was begun and not finished, one key goes on with it (Enter) and one begins another (r). Where there is none, another
 * begins by itself.
 */
export const BeginRecord = (props: Props) => {
  const { caseId, onBegin } = props
  const { recordTitle } = useMessages(caseworkMessages)
  const open = useOpenDrafts('record', caseId)
  const isFree = open?.length === 0
  useEffect(() => {
    if (isFree) onBegin(undefined)
  }, [isFree, onBegin])
  if (open === undefined || isFree) return <Page title={recordTitle} />
  return <Choice {...props} open={open} />
}
