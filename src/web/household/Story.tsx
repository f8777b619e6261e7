import type { Instant } from '#domain/shared/instant.ts'
import { formatMoment } from '#i18n/format.ts'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { Section } from '#ui/Section.tsx'
import { Timeline, TimelineItem } from '#ui/Timeline.tsx'
import type { AnswerFor } from '../app/api.ts'
import { useAsk } from '../app/use-query.ts'
import { householdMessages, methodLabels, sharingLabels } from './household.messages.ts'

type Entry = AnswerFor<'listStory'>['entries'][number]
type RecordEntry = Extract<Entry, { kind: 'record' }>

const RecordLine = ({ one }: { readonly one: RecordEntry }) => {
  const words = useMessages(householdMessages)
  const methods = useMessages(methodLabels)
  const ranges = useMessages(sharingLabels)
  const { locale } = useLanguage()
  const head = [formatMoment(locale, one.at as Instant), methods[one.method], one.agencyName, one.who, one.sharing === 'readers' ? '' : ranges[one.sharing]]
  return (
    <TimelineItem head={head.filter(Boolean).join('　')} kind={one.pinned ? 'pinned' : 'plain'}>
      <p>{one.facts}</p>
      {one.ownWords !== '' && <p className="own-words">{`「${one.ownWords}」`}</p>}
      {one.judgement !== '' && <p className="quiet">{`${words.judgement}：${one.judgement}`}</p>}
      {one.nextStep !== '' && <p>{`${words.nextStep}：${one.nextStep}`}</p>}
    </TimelineItem>
  )
}

const EntryLine = ({ one }: { readonly one: Entry }) => {
  const words = useMessages(householdMessages)
  const { locale } = useLanguage()
  if (one.kind === 'record') return <RecordLine one={one} />
  const isIntake = one.kind === 'intake'
  return (
    <TimelineItem head={`${formatMoment(locale, one.at as Instant)}　${isIntake ? words.began : words.referrals}`}>
      <p><Link href={isIntake ? `/intakes/${one.id}` : `/referrals/${one.id}`}>{isIntake ? one.text : `${one.need} → ${one.toName}`}</Link></p>
    </TimelineItem>
  )
}

/** 支援経過: what was pinned first, then everything that happened. */
export const Story = ({ caseId }: { readonly caseId: string }) => {
  const words = useMessages(householdMessages)
  const { answer } = useAsk('listStory', { caseId })
  return (
    <Section title={words.story}>
      <Timeline label={words.story}>
        {[...(answer?.pinned ?? []), ...(answer?.entries ?? [])].map((one) => <EntryLine key={one.id} one={one} />)}
      </Timeline>
    </Section>
  )
}
