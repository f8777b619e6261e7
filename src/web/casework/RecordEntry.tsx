import { isMissed } from '#domain/casework/hearing.ts'
import type { Day } from '#domain/shared/day.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { methodLabels, sharingLabels } from '#i18n/casework-codes.messages.ts'
import { formatDayShort, formatList, formatMoment } from '#i18n/format.ts'
import { Badge, StatusBadge } from '#ui/Badge.tsx'
import { Banner } from '#ui/Banner.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useAside, useNamed, useQuoted } from '#ui/language/use-named.ts'
import { Link } from '#ui/Link.tsx'
import { MenuButton, type MenuChoice } from '#ui/Menu.tsx'
import { TimelineItem, type TimelineLine } from '#ui/Timeline.tsx'
import { hrefOf, useGo } from '../app/address.ts'
import type { AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAct, type Acting } from '../app/use-act.ts'
import { caseworkMessages } from './casework.messages.ts'

/** A contact record as the timeline tells it. */
export type RecordShown = Extract<AnswerFor<'listStory'>['entries'][number], { kind: 'record' }>

const Head = ({ one }: { readonly one: RecordShown }) => {
  const words = useMessages(caseworkMessages)
  const methods = useMessages(methodLabels)
  const ranges = useMessages(sharingLabels)
  const { locale } = useLanguage()
  const aside = useAside()
  const named = useNamed()
  const minutes = one.durationMinutes === null ? '' : words.minutes({ minutes: one.durationMinutes })
  return (
    <>
      {one.pinned && <Badge>{words.pinned}</Badge>} <time dateTime={one.at}>{formatMoment(locale, one.at as Instant)}</time> {minutes}{' '}
      <Badge>{methods[one.method]}</Badge> {aside(`${one.agencyName} ${one.who}`, one.writtenAs)} {one.place !== '' && named(words.place, one.place)}{' '}
      {isMissed(one) && <Badge>{words.missed}</Badge>} {one.sharing !== 'readers' && <StatusBadge tone="warning">{ranges[one.sharing]}</StatusBadge>}{' '}
      {one.version > 1 && <Link href={`/records/${one.id}/history`}>{words.corrected}</Link>}
    </>
  )
}

const People = ({ one }: { readonly one: RecordShown }) => {
  const words = useMessages(caseworkMessages)
  const { locale } = useLanguage()
  const named = useNamed()
  const withWhom = one.withWhom === '' ? formatList(locale, one.withPersons.map((person) => person.name)) : one.withWhom
  const others = one.about.filter((person) => !one.withPersons.some((met) => met.personId === person.personId)).map((person) => person.name)
  const parts = [withWhom === '' ? '' : named(words.with, withWhom), others.length === 0 ? '' : named(words.about, formatList(locale, others))].filter(Boolean)
  return parts.length === 0 ? null : <p className="quiet">{parts.join('　')}</p>
}

/** The texts of a record: facts, own words quoted, judgement and its grounds, what comes next. */
export const RecordBody = ({ one }: { readonly one: RecordShown }) => {
  const words = useMessages(caseworkMessages)
  const { locale } = useLanguage()
  const quoted = useQuoted()
  const nextOn = one.nextOn === null ? '' : formatDayShort(locale, one.nextOn as Day)
  return (
    <>
      {one.facts !== '' && <p className="written">{one.facts}</p>}
      {one.ownWords !== '' && <p className="own-words">{quoted(one.ownWords)}</p>}
      {one.judgement !== '' && <p className="written"><span className="quiet">{words.judgement}</span>{`　${one.judgement}`}</p>}
      {one.grounds !== '' && <p className="written"><span className="quiet">{words.grounds}</span>{`　${one.grounds}`}</p>}
      {(one.nextStep !== '' || nextOn !== '') && <p className="written"><span className="quiet">{words.next}</span>{`　${[nextOn, one.nextStep].filter(Boolean).join(' ')}`}</p>}
    </>
  )
}

/** What stood in the way of a pin. Where somebody else was faster, it is said how it stands, and the timeline shows it. */
const PinProblem = ({ pinning }: { readonly pinning: Acting<'pinRecord'> }) => {
  const words = useMessages(caseworkMessages)
  const { standing, problem, isByOneself } = pinning
  if (standing === undefined) return <ProblemBanner problem={problem} />
  return <Banner tone="warning" isNews><p>{(isByOneself ? words.changedByOneself : words.changedFirst)({ now: standing.pinned ? words.isPinned : words.isNotPinned })}</p></Banner>
}

/** One contact record on the timeline, with what can be done about it. */
export const RecordEntry = ({ one, caseId, mayPin, isFolded = false, line, again }: {
  readonly one: RecordShown
  readonly caseId: string
  readonly mayPin: boolean
  readonly isFolded?: boolean
  readonly line?: TimelineLine | undefined
  readonly again: () => void
}) => {
  const words = useMessages(caseworkMessages)
  const go = useGo()
  const pinning = useAct('pinRecord')
  const pin = async (): Promise<void> => {
    await pinning.run({ id: one.id, version: one.version, pinned: !one.pinned })
    again()
  }
  const choices: readonly MenuChoice[] = [
    ...(mayPin ? [{ key: 'pin', label: one.pinned ? words.unpin : words.pin, onChoose: () => void pin() }] : []),
    ...(one.mine ? [{ key: 'correct', label: words.correct, onChoose: () => go(hrefOf(`/cases/${caseId}/record`, { record: one.id })) }] : []),
    ...(one.version > 1 ? [{ key: 'history', label: words.history, onChoose: () => go(`/records/${one.id}/history`) }] : []),
  ]
  return (
    <TimelineItem
      id={one.id} head={<Head one={one} />} kind={one.pinned ? 'pinned' : 'plain'} isFolded={isFolded} line={line}
      {...(choices.length > 0 && { actions: <div className="no-print"><MenuButton isQuiet label={words.actions} choices={choices} /></div> })}
    >
      <PinProblem pinning={pinning} />
      <People one={one} />
      <RecordBody one={one} />
    </TimelineItem>
  )
}
