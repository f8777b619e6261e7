import type { AnswerFor } from '../app/api.ts'
import { Banner } from '#ui/Banner.tsx'
import { Empty } from '#ui/Empty.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Page } from '#ui/Page.tsx'
import { Section } from '#ui/Section.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAsk } from '../app/use-query.ts'
import { todayMessages } from '../today/today.messages.ts'

type Board = AnswerFor<'listStrandedMatters'>

const Stranded = ({ rows }: { readonly rows: Board['stranded'] }) => {
  const words = useMessages(todayMessages)
  const columns: readonly Column<Board['stranded'][number]>[] = [
    { key: 'need', heading: words.need, cell: (one) => one.need, isRowHeader: true },
    { key: 'holder', heading: words.holder, cell: (one) => one.agencyName },
    { key: 'returned', heading: words.returned, cell: (one) => one.returned, isNumber: true },
    { key: 'unanswered', heading: words.unanswered, cell: (one) => one.unanswered, isNumber: true },
    { key: 'since', heading: words.since, cell: (one) => one.sinceDays, isNumber: true },
  ]
  return (
    <Table
      caption={words.board} isCaptionHidden columns={columns} rows={rows}
      keyOf={(one) => one.routeId} hrefOf={(one) => `/referrals/${one.lastReferralId}`} empty={<Empty title={words.nothing} />}
    />
  )
}

const Load = ({ rows }: { readonly rows: Board['load'] }) => {
  const words = useMessages(todayMessages)
  const columns: readonly Column<Board['load'][number]>[] = [
    { key: 'holder', heading: words.holder, cell: (one) => one.agencyName, isRowHeader: true },
    { key: 'intakes', heading: words.intakes, cell: (one) => one.intakes, isNumber: true },
    { key: 'cases', heading: words.cases, cell: (one) => one.cases, isNumber: true },
    { key: 'referrals', heading: words.referrals, cell: (one) => one.referrals, isNumber: true },
  ]
  return (
    <Section title={words.load}>
      <Table caption={words.load} isCaptionHidden columns={columns} rows={rows} keyOf={(one) => one.agencyName} empty={<Empty title={words.nothing} />} />
    </Section>
  )
}

/** 行き場のない相談, each agency's load, and the proof that nothing was dropped. */
export const BoardPage = () => {
  const words = useMessages(todayMessages)
  const { answer, problem } = useAsk('listStrandedMatters', {})
  return (
    <Page title={words.board} lead={words.boardLead}>
      <ProblemBanner problem={problem} />
      {answer !== undefined && (
        <>
          <Banner tone="info">
            <p>{words.proof({ open: answer.proof.openMatters, dropped: answer.proof.withoutAgency + answer.proof.withTwoAgencies })}</p>
          </Banner>
          <Stranded rows={answer.stranded} />
          <Load rows={answer.load} />
        </>
      )}
    </Page>
  )
}
