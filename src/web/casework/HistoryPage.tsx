import { compareTexts, type Piece } from '#domain/casework/compare-texts.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { formatMoment } from '#i18n/format.ts'
import { LinkButton } from '#ui/Button.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Page } from '#ui/Page.tsx'
import { Section } from '#ui/Section.tsx'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'
import { useId } from '../app/address.ts'
import type { AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAsk } from '../app/use-query.ts'
import { caseworkMessages } from './casework.messages.ts'

type Revision = AnswerFor<'listRecordRevisions'>['revisions'][number]
const TEXTS = ['facts', 'ownWords', 'judgement', 'grounds', 'nextStep'] as const

const PieceText = ({ piece }: { readonly piece: Piece }) => {
  const words = useMessages(caseworkMessages)
  if (piece.kind === 'same') return piece.text
  const Mark = piece.kind === 'taken' ? 'del' : 'ins'
  return <Mark><VisuallyHidden>{piece.kind === 'taken' ? words.taken : words.added}</VisuallyHidden>{piece.text}</Mark>
}

const Change = ({ before, after }: { readonly before: Revision | undefined; readonly after: Revision }) => {
  const words = useMessages(caseworkMessages)
  const changed = TEXTS.filter((name) => (before === undefined ? after[name] !== '' : before[name] !== after[name]))
  if (changed.length === 0) return <p className="quiet">{words.unchanged}</p>
  return changed.map((name) => (
    <div key={name}>
      <p className="quiet">{words[name]}</p>
      <p className="written">
        {before === undefined ? after[name] : compareTexts(before[name], after[name]).map((piece, at) => <PieceText key={at} piece={piece} />)}
      </p>
    </div>
  ))
}

/** 訂正の履歴: each correction beside what stood before it, the latest first. */
export const HistoryPage = () => {
  const words = useMessages(caseworkMessages)
  const { locale } = useLanguage()
  const { answer, problem } = useAsk('listRecordRevisions', { id: useId() })
  const revisions = answer?.revisions ?? []
  return (
    <Page title={words.historyTitle} actions={answer && <LinkButton kind="tertiary" href={`/cases/${answer.matterId}`}>{words.householdPage}</LinkButton>}>
      <ProblemBanner problem={problem} />
      {revisions.toReversed().map((revision) => {
        const at = formatMoment(locale, revision.changedAt as Instant)
        const title = revision.version === 1 ? words.firstWritten({ at }) : words.correctedBy({ at, who: revision.changedByName })
        return (
          <Section key={revision.version} title={title}>
            <Change before={revisions[revision.version - 2]} after={revision} />
          </Section>
        )
      })}
    </Page>
  )
}
