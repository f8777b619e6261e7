import type { Instant } from '#domain/shared/instant.ts'
import { formatMoment } from '#i18n/format.ts'
import { LinkButton } from '#ui/Button.tsx'
import { Empty } from '#ui/Empty.tsx'
import { FilterBar, FilterChoice } from '#ui/FilterBar.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Page } from '#ui/Page.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import { useViewChoice } from '../app/address.ts'
import type { AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAsk } from '../app/use-query.ts'
import { SavedViews } from '../view/SavedViews.tsx'
import { outcomeLabels } from '#i18n/intake-codes.messages.ts'
import { intakeMessages } from './intake.messages.ts'
import { UrgencyBadge } from './UrgencyBadge.tsx'

type Row = AnswerFor<'listIntakes'>['intakes'][number]

const useColumns = (): readonly Column<Row>[] => {
  const words = useMessages(intakeMessages)
  const outcome = useMessages(outcomeLabels)
  const { locale } = useLanguage()
  return [
    { key: 'urgency', heading: words.urgency, cell: (one) => <UrgencyBadge urgency={one.urgency} /> },
    { key: 'text', heading: words.text, cell: (one) => one.text.slice(0, 60), isRowHeader: true },
    { key: 'received', heading: words.received, cell: (one) => formatMoment(locale, one.receivedAt as Instant) },
    { key: 'agency', heading: words.agency, cell: (one) => one.agencyName },
    { key: 'receivedBy', heading: words.receivedBy, cell: (one) => one.receivedByName },
    { key: 'outcome', heading: words.outcome, cell: (one) => (one.outcome === null ? words.stateOpen : outcome[one.outcome]) },
    { key: 'number', heading: words.number, cell: (one) => one.number, isNumber: true },
  ]
}

/** 受付一覧: the view lives in the address, so that it can be kept and shared. */
export const IntakeListPage = () => {
  const words = useMessages(intakeMessages)
  const columns = useColumns()
  const [state, setState] = useViewChoice('state', ['open', 'ended', 'all'])
  const { answer, problem } = useAsk('listIntakes', { state })
  const states = [
    { value: 'open', label: words.stateOpen },
    { value: 'ended', label: words.stateEnded },
    { value: 'all', label: words.stateAll },
  ] as const
  return (
    <Page title={words.listTitle} primary={<LinkButton href="/intakes/new" kind="primary" keys="n">{words.newTitle}</LinkButton>}>
      <FilterBar label={words.state} result={answer && words.total({ n: answer.total })}>
        <FilterChoice label={words.state} value={state} options={states} onChange={setState} />
        <SavedViews />
      </FilterBar>
      <ProblemBanner problem={problem} />
      {answer !== undefined && (
        <Table
          caption={words.listTitle} isCaptionHidden columns={columns} rows={answer.intakes} keyOf={(one) => one.id}
          hrefOf={(one) => `/intakes/${one.id}`} empty={<Empty title={words.none} />}
        />
      )}
    </Page>
  )
}
