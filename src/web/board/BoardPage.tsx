import { useState } from 'react'
import { STRANDED_PAGE } from '#domain/referral/stranded-page.ts'
import { Banner } from '#ui/Banner.tsx'
import { LinkButton } from '#ui/Button.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Page } from '#ui/Page.tsx'
import { Pages } from '#ui/Pages.tsx'
import { Section } from '#ui/Section.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAsk } from '../app/use-query.ts'
import { boardMessages } from './board.messages.ts'
import { LoadTable } from './LoadTable.tsx'
import { StrandedTable } from './StrandedTable.tsx'

/** 行き場のない相談, each agency's load, and the proof that nothing was dropped. */
export const BoardPage = () => {
  const words = useMessages(boardMessages)
  const [page, setPage] = useState(1)
  const board = useAsk('listStrandedMatters', { page })
  const load = useAsk('countAgencyLoad', {})
  // It counts over the whole municipality and takes its time: the board does not wait for it.
  const proof = useAsk('reconcileAccountability', {})
  return (
    <Page title={words.title} lead={words.lead}>
      <ProblemBanner problem={board.problem ?? load.problem ?? proof.problem} />
      {board.answer !== undefined && <StrandedTable stranded={board.answer.stranded} />}
      {board.answer !== undefined && board.answer.total > STRANDED_PAGE && (
        <Pages page={page} pages={Math.ceil(board.answer.total / STRANDED_PAGE)} total={board.answer.total} pageSize={STRANDED_PAGE} onPage={setPage} />
      )}
      {proof.answer !== undefined && (
        <Banner tone={proof.answer.dropped === 0 ? 'success' : 'danger'} actions={<LinkButton small href="/reconciliation">{words.toProof}</LinkButton>}>
          <p>{words.proof({ open: proof.answer.open, dropped: proof.answer.dropped })}</p>
        </Banner>
      )}
      {load.answer !== undefined && (
        <Section title={words.load} count={load.answer.loads.length}>
          <p className="quiet">{words.loadLead}</p>
          <LoadTable loads={load.answer.loads} />
        </Section>
      )}
    </Page>
  )
}
