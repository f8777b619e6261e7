import { useState } from 'react'
import type { Instant } from '#domain/shared/instant.ts'
import { formatMoment } from '#i18n/format.ts'
import { Button } from '#ui/Button.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Section } from '#ui/Section.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAsk } from '../app/use-query.ts'
import { DecideDrafts, type LeftPost } from './DecideDrafts.tsx'
import { leftDraftMessages } from './left-drafts.messages.ts'

/** 残された書きかけ: who left how much half written, since when, and nothing of what is in it; of one post (`of`) or of all the reader decides about. */
export const LeftDrafts = ({ of, onDecided }: { readonly of?: string; readonly onDecided: () => void }) => {
  const words = useMessages(leftDraftMessages)
  const { locale } = useLanguage()
  const { answer, problem, again } = useAsk('listLeftDrafts', {})
  const [chosen, setChosen] = useState<LeftPost | undefined>(undefined)
  const posts = (answer?.posts ?? []).filter((one) => of === undefined || one.membershipId === of)
  const close = (): void => setChosen(undefined)
  const decided = (): void => { close(); again(); onDecided() }
  const columns: readonly Column<LeftPost>[] = [
    { key: 'writer', heading: words.writer, isRowHeader: true, cell: (one) => one.name },
    { key: 'agency', heading: words.agency, cell: (one) => one.agencyName },
    { key: 'post', heading: words.post, cell: (one) => one.title },
    { key: 'count', heading: words.count, isNumber: true, cell: (one) => one.drafts },
    { key: 'since', heading: words.since, isUnbroken: true, cell: (one) => one.since !== null && formatMoment(locale, one.since as Instant) },
    { key: 'decide', heading: words.decide, isForDoing: true, cell: (one) => <Button small onClick={() => setChosen(one)}>{words.decide}</Button> },
  ]
  if (posts.length === 0) return <ProblemBanner problem={problem} />
  return (
    <Section title={words.title} count={posts.reduce((sum, one) => sum + one.drafts, 0)}>
      <p>{words.lead}</p>
      <Table caption={words.title} isCaptionHidden columns={columns} rows={posts} keyOf={(one) => one.membershipId} />
      {chosen !== undefined && <DecideDrafts post={chosen} onClose={close} onDecided={decided} />}
    </Section>
  )
}
