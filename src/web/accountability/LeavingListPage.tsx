import { useState } from 'react'
import type { Day } from '#domain/shared/day.ts'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import { formatDayShort } from '#i18n/format.ts'
import { StatusBadge } from '#ui/Badge.tsx'
import { LinkButton } from '#ui/Button.tsx'
import { Empty } from '#ui/Empty.tsx'
import { FilterBar } from '#ui/FilterBar.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Page } from '#ui/Page.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import { TextField } from '#ui/TextField.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useSession } from '../app/session.tsx'
import { useAsk } from '../app/use-query.ts'
import { leavingMessages } from './accountability.messages.ts'
import { endingMessages } from './ending.messages.ts'
import { EndingList } from './EndingList.tsx'
import { PlannedLeavings, type Holder } from './PlannedLeavings.tsx'

/** 離任・機関の終了: everybody whom the reader may let go, with how much they hold. */
export const LeavingListPage = () => {
  const words = useMessages(leavingMessages)
  const endings = useMessages(endingMessages)
  const { locale } = useLanguage()
  const { role } = useSession().acting
  const { answer, problem, again } = useAsk('listHolders', {})
  const [typed, setTyped] = useState('')
  const columns: readonly Column<Holder>[] = [
    { key: 'name', heading: words.name, isRowHeader: true, cell: (one) => one.name },
    { key: 'agency', heading: words.agency, cell: (one) => one.agencyName },
    { key: 'post', heading: words.post, cell: (one) => one.title },
    { key: 'seats', heading: words.seats, isNumber: true, cell: (one) => one.seats },
    { key: 'tasks', heading: words.tasks, isNumber: true, cell: (one) => one.tasks },
    { key: 'areas', heading: words.areas, isNumber: true, cell: (one) => one.areas },
    { key: 'sole', heading: words.scarceConcealments, isNumber: true, cell: (one) => (one.scarceConcealments > 0 ? <StatusBadge tone="warning">{String(one.scarceConcealments)}</StatusBadge> : 0) },
    { key: 'end', heading: words.lastDayKnown, isUnbroken: true, cell: (one) => one.end !== null && formatDayShort(locale, one.end.lastDay as Day) },
  ]
  const agencies = new Map((useAsk('listStructure', {}).answer?.agencies ?? []).map((one) => [one.id, one]))
  const partsOf = (one: Holder): readonly (string | null | undefined)[] =>
    [one.name, one.kana, one.agencyName, agencies.get(one.agencyId)?.kana, agencies.get(one.agencyId)?.shortKana, one.title]
  const rows = (answer?.holders ?? []).filter((one) => partsOf(one).some((part) => foldForSearch(part ?? '').includes(foldForSearch(typed))))
  return (
    <Page title={words.title} lead={words.lead} actions={role === 'administrator' && <LinkButton href="/ending">{endings.endAgency}</LinkButton>}>
      <ProblemBanner problem={problem} />
      <PlannedLeavings holders={answer?.holders ?? []} again={again} />
      <EndingList />
      <FilterBar label={words.people}><TextField label={words.narrow} value={typed} onChange={setTyped} /></FilterBar>
      {answer !== undefined && (
        <Table caption={words.people} isCaptionHidden columns={columns} rows={rows} keyOf={(one) => one.membershipId} hrefOf={(one) => `/leaving/${one.membershipId}`} empty={<Empty title={words.nobody} />} />
      )}
    </Page>
  )
}
