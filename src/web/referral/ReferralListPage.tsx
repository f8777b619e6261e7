import type { Day } from '#domain/shared/day.ts'
import { formatDayShort } from '#i18n/format.ts'
import { StatusBadge } from '#ui/Badge.tsx'
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
import { referralMessages, statusLabels } from './referral.messages.ts'

const BOXES = ['incoming', 'outgoing', 'returned', 'done'] as const

type Row = AnswerFor<'listReferrals'>['referrals'][number]

const Due = ({ one }: { readonly one: Row }) => {
  const words = useMessages(referralMessages)
  const { locale } = useLanguage()
  const day = one.contactDueOn ?? one.answerDueOn
  return (
    <>
      {day !== null && formatDayShort(locale, day as Day)}{' '}
      {one.daysOverdue !== null && one.daysOverdue > 0 && <StatusBadge tone="danger">{words.overdue({ n: one.daysOverdue })}</StatusBadge>}
    </>
  )
}

/** つなぎの一覧: what waits on us and what we wait for. */
export const ReferralListPage = () => {
  const words = useMessages(referralMessages)
  const status = useMessages(statusLabels)
  const [box, setBox] = useViewChoice('box', BOXES)
  const { answer, problem } = useAsk('listReferrals', { box })
  const columns: readonly Column<Row>[] = [
    { key: 'need', heading: words.need, cell: (one) => one.need, isRowHeader: true },
    { key: 'from', heading: words.from, cell: (one) => one.fromAgencyName },
    { key: 'to', heading: words.to, cell: (one) => one.toName },
    { key: 'status', heading: words.status, cell: (one) => status[one.status] },
    { key: 'due', heading: words.due, cell: (one) => <Due one={one} /> },
  ]
  return (
    <Page title={words.title}>
      <FilterBar label={words.box}>
        <FilterChoice label={words.box} value={box} options={optionsFrom(BOXES, words)} onChange={setBox} />
        <SavedViews />
      </FilterBar>
      <ProblemBanner problem={problem} />
      {answer !== undefined && (
        <Table
          caption={words.title} isCaptionHidden columns={columns} rows={answer.referrals} keyOf={(one) => one.id}
          hrefOf={(one) => `/referrals/${one.id}`} empty={<Empty title={words.none} />}
        />
      )}
    </Page>
  )
}
