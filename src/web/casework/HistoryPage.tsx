import { compareTexts, type Piece } from '#domain/casework/compare-texts.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { hearingLabels, methodLabels, sharingLabels } from '#i18n/casework-codes.messages.ts'
import { formatMoment } from '#i18n/format.ts'
import { LinkButton } from '#ui/Button.tsx'
import { Dl } from '#ui/Dl.tsx'
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

/** When, how and with whom, and who may read it, in words. What was not kept with a text says nothing. */
const useCircumstances = () => {
  const words = useMessages(caseworkMessages)
  const [methods, ranges, hearings] = [useMessages(methodLabels), useMessages(sharingLabels), useMessages(hearingLabels)]
  const { locale } = useLanguage()
  return (one: Revision): readonly { readonly name: string; readonly value: string }[] => [
    { name: words.happened, value: one.happenedAt === null ? '' : formatMoment(locale, one.happenedAt as Instant) },
    { name: words.method, value: one.method === null ? '' : methods[one.method] },
    { name: words.reached, value: one.reached === null ? '' : hearings[one.reached ? 'heard' : 'missed'] },
    { name: words.otherWith, value: one.withWhom },
    { name: words.sharing, value: one.sharing === null ? '' : ranges[one.sharing] },
  ]
}

const Change = ({ before, after }: { readonly before: Revision | undefined; readonly after: Revision }) => {
  const words = useMessages(caseworkMessages)
  const circumstances = useCircumstances()
  const changed = TEXTS.filter((name) => (before === undefined ? after[name] !== '' : before[name] !== after[name]))
  const stood = before === undefined ? [] : circumstances(before)
  const changes = circumstances(after).flatMap(({ name, value }, at) => {
    const was = stood[at]?.value ?? ''
    return was === '' || was === value ? [] : [{ name, value: <><del><VisuallyHidden>{words.taken}</VisuallyHidden>{was}</del> <ins><VisuallyHidden>{words.added}</VisuallyHidden>{value}</ins></> }]
  })
  return (
    <>
      {after.reason !== '' && <p>{words.reasonTold({ reason: after.reason })}</p>}
      {changed.length === 0 && changes.length === 0 && <p className="quiet">{words.unchanged}</p>}
      {changes.length > 0 && <Dl pairs={changes} />}
      {changed.map((name) => (
        <div key={name}>
          <p className="quiet">{words[name]}</p>
          <p className="written">
            {before === undefined ? after[name] : compareTexts(before[name], after[name]).map((piece, at) => <PieceText key={at} piece={piece} />)}
          </p>
        </div>
      ))}
    </>
  )
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
