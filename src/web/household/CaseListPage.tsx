import type { Day } from '#domain/shared/day.ts'
import { formatDayShort } from '#i18n/format.ts'
import { Empty } from '#ui/Empty.tsx'
import { FilterBar, FilterChoice } from '#ui/FilterBar.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Page } from '#ui/Page.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import { useViewChoice } from '../app/address.ts'
import type { AnswerFor } from '../app/api.ts'
import { optionsFrom } from '../app/options.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAsk } from '../app/use-query.ts'
import { SavedViews } from '../view/SavedViews.tsx'
import { householdMessages } from './household.messages.ts'
import { StandingBadge } from './StandingBadge.tsx'

const REACHES = ['mine', 'all'] as const

type Row = AnswerFor<'listCases'>['cases'][number]

/** 世帯の一覧. */
export const CaseListPage = () => {
  const words = useMessages(householdMessages)
  const { locale } = useLanguage()
  const [reach, setReach] = useViewChoice('reach', REACHES)
  const { answer, problem } = useAsk('listCases', { reach })
  const columns: readonly Column<Row>[] = [
    { key: 'household', heading: words.household, cell: (one) => one.householdName, isRowHeader: true },
    { key: 'title', heading: words.title, cell: (one) => one.title },
    { key: 'standing', heading: words.standing, cell: (one) => <StandingBadge standing={one.standing} /> },
    { key: 'lastContact', heading: words.lastContact, cell: (one) => one.lastContactOn && formatDayShort(locale, one.lastContactOn as Day) },
    { key: 'agency', heading: words.agency, cell: (one) => one.agencyName },
  ]
  return (
    <Page title={words.listTitle}>
      <FilterBar label={words.reach}>
        <FilterChoice label={words.reach} value={reach} options={optionsFrom(REACHES, words)} onChange={setReach} />
        <SavedViews />
      </FilterBar>
      <ProblemBanner problem={problem} />
      {answer !== undefined && (
        <Table
          caption={words.listTitle} isCaptionHidden columns={columns} rows={answer.cases} keyOf={(one) => one.caseId}
          hrefOf={(one) => `/cases/${one.caseId}`} empty={<Empty title={words.none} />}
        />
      )}
    </Page>
  )
}
