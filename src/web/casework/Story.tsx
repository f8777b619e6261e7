import { useState } from 'react'
import { STORY_KINDS } from '#domain/casework/codes.ts'
import { isNarrowed } from '#domain/casework/story.ts'
import type { Instant } from '#domain/shared/instant.ts'
import type { Day } from '#domain/shared/day.ts'
import { formatDayShort, formatMoment } from '#i18n/format.ts'
import { returnLabels, stepLabels } from '#i18n/referral-codes.messages.ts'
import { Badge, StatusBadge } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'
import { Empty } from '#ui/Empty.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useQuoted } from '#ui/language/use-named.ts'
import { Link } from '#ui/Link.tsx'
import { Pages } from '#ui/Pages.tsx'
import { Section } from '#ui/Section.tsx'
import { Timeline, TimelineItem, TimelineMore } from '#ui/Timeline.tsx'
import { useNarrow } from '#ui/use-narrow.ts'
import { useAnchor, useView } from '../app/address.ts'
import type { AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useOwnWords } from '../app/use-own-words.ts'
import { useAsk } from '../app/use-query.ts'
import { caseworkMessages } from './casework.messages.ts'
import { DraftEntries } from './DraftEntries.tsx'
import { PinnedEntries, type Folding } from './PinnedEntries.tsx'
import { RecordEntry, type RecordShown } from './RecordEntry.tsx'
import { StoryFilters } from './StoryFilters.tsx'

type Entry = AnswerFor<'listStory'>['entries'][number]

/** In a hand so many stand at first: who else is involved comes beneath, and is a thumb away. */
const FIRST_IN_A_HAND = 6

const OtherEntry = ({ one, isFolded }: { readonly one: Exclude<Entry, { kind: 'record' }>; readonly isFolded: boolean }) => {
  const words = useMessages(caseworkMessages)
  const turns = useMessages(stepLabels)
  const reasons = useMessages(returnLabels)
  const { say } = useOwnWords()
  const quoted = useQuoted()
  const { locale } = useLanguage()
  const at = <time dateTime={one.at}>{formatMoment(locale, one.at as Instant)}</time>
  if (one.kind === 'intake') {
    return (
      <TimelineItem isFolded={isFolded} head={<>{at} <Badge>{words.began}</Badge> {`${one.agencyName} ${one.who}`}</>}>
        <p>{one.opens ? <Link href={`/intakes/${one.id}`}>{one.text}</Link> : one.text}</p>
        {one.ownWords !== '' && <p className="own-words">{quoted(one.ownWords)}</p>}
      </TimelineItem>
    )
  }
  const said = [one.returnReason && reasons[one.returnReason], say(one.note)].filter(Boolean).join('　')
  const next = [one.nextStep, one.nextStepOn && formatDayShort(locale, one.nextStepOn as Day)].filter(Boolean).join('　')
  return (
    <TimelineItem isFolded={isFolded} head={<>{at} <Badge>{words.referral}</Badge> {`${one.fromName} → ${one.toName}`} <StatusBadge tone={one.step === 'returned' ? 'warning' : 'plain'}>{turns[one.step]}</StatusBadge></>}>
      <p><Link href={`/referrals/${one.referralId}`}>{one.need}</Link></p>
      {said !== '' && <p className="quiet">{said}</p>}
      {next !== '' && <p><span className="quiet">{words.next}</span>{`　${next}`}</p>}
    </TimelineItem>
  )
}

type StoryProps = { readonly caseId: string; readonly page: Pick<AnswerFor<'getHouseholdPage'>, 'members' | 'may'> }

/** 支援経過: one timeline over all agencies; drafts on top, unless it is told as of an earlier day, then what was pinned, each in one line, then everything that happened. */
export const Story = ({ caseId, page }: StoryProps) => {
  const words = useMessages(caseworkMessages)
  const { view, look } = useView()
  const kind = STORY_KINDS.find((one) => one === view['kind'])
  const at = Math.max(1, Number.parseInt(view['page'] ?? '1', 10) || 1)
  const anchor = useAnchor()
  const [isAll, setAll] = useState(anchor !== '')
  const narrowing = { kind, personId: view['person'], agencyId: view['agency'] }
  const isPart = isNarrowed(narrowing)
  const { answer, problem, again } = useAsk('listStory', { caseId, ...narrowing, on: view['on'], page: at })
  const entries = answer?.entries ?? []
  const most = useNarrow() && !isAll ? FIRST_IN_A_HAND : entries.length
  const entryOf = (one: RecordShown, how: Folding = {}) => <RecordEntry key={one.id} one={one} caseId={caseId} mayPin={page.may.write} again={again} {...how} />
  return (
    <Section title={words.story} count={answer?.total}>
      <StoryFilters members={page.members} agencies={answer?.agencies ?? []} total={answer?.total} />
      <ProblemBanner problem={problem} />
      <Timeline label={words.story}>
        {!isPart && at === 1 && view['on'] === undefined && <DraftEntries caseId={caseId} />}
        <PinnedEntries pinned={answer?.pinned ?? []} entryOf={entryOf} />
        {entries.map((one, n) => (one.kind === 'record' ? entryOf(one, { isFolded: n >= most }) : <OtherEntry key={one.id} one={one} isFolded={n >= most} />))}
        {entries.length > most && <TimelineMore><Button small kind="tertiary" onClick={() => setAll(true)}>{words.restOfStory({ n: entries.length - most })}</Button></TimelineMore>}
      </Timeline>
      {answer?.total === 0 && <Empty title={isPart ? words.nothingFits : words.nothing} />}
      {answer !== undefined && answer.pages > 1 && <Pages page={at} pages={answer.pages} onPage={(to) => look({ page: to === 1 ? undefined : String(to) })} />}
    </Section>
  )
}
