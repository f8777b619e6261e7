import { Fragment } from 'react'
import type { Day } from '#domain/shared/day.ts'
import { dayInTokyo, type Instant } from '#domain/shared/instant.ts'
import { wholeSentences } from '#domain/shared/whole-sentences.ts'
import { warningKindLabels } from '#i18n/casework-codes.messages.ts'
import { formatDayShort, formatList } from '#i18n/format.ts'
import { considerationLabels } from '#i18n/intake-codes.messages.ts'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useAside, useNamed } from '#ui/language/use-named.ts'
import { Reading } from '#ui/language/RubyText.tsx'
import type { PaperRow } from '#ui/Paper.tsx'
import { useAge, useBirthText } from '../app/BirthText.tsx'
import { TelephoneOnPaper } from '../app/Telephone.tsx'
import { useOwnWords } from '../app/use-own-words.ts'
import { considerationMessages } from '../intake/consideration.messages.ts'
import { StandingBadge } from '../referral/StandingBadge.tsx'
import { useFormWords, type HouseholdShown } from './household-page.ts'
import { MemberPlace } from './MemberPlace.tsx'
import { useDue } from './ReferralList.tsx'

/** How each thing on the page of a household is told in one line of a paper. */
type RowOf<K extends keyof HouseholdShown> = (one: HouseholdShown[K] extends readonly (infer T)[] ? T : never) => PaperRow

/** Longer than any text: nothing of it is left out. */
const WHOLE = Number.POSITIVE_INFINITY
const joined = (...parts: readonly (string | null | undefined | false)[]): string => parts.filter(Boolean).join('　')
const labelOf = (labels: Readonly<Record<string, string>>, kind: string): string => labels[kind] ?? kind

/** Whom of the household something is about. */
const useWhom = (page: HouseholdShown): ((personId: string | null) => string | undefined) =>
  (personId) => page.members.find((one) => one.personId === personId)?.name

/** 注意事項, whole: what, of whom, whether they know of it. */
export const useWarningRow = (page: HouseholdShown): RowOf<'warnings'> => {
  const { words } = useFormWords()
  const kinds = useMessages(warningKindLabels)
  const { locale } = useLanguage()
  const whomOf = useWhom(page)
  return (one) => ({
    key: one.id,
    name: labelOf(kinds, one.kind),
    value: (
      <>
        <strong>{one.text}</strong>{' '}
        <span className="quiet">
          {joined(
            whomOf(one.personId), one.toldToPerson ? words.told : words.notTold,
            one.reviewOn !== null && (one.reviewOn <= page.on ? words.reviewOverdue : words.reviewBy({ day: formatDayShort(locale, one.reviewOn as Day) })),
          )}
        </span>
      </>
    ),
  })
}

/** 配慮事項, as they were told at a desk: of whom, by whom and when. */
export const useConsiderationRow = (page: HouseholdShown): RowOf<'considerations'> => {
  const labels = useMessages(considerationLabels)
  const words = useMessages(considerationMessages)
  const { locale } = useLanguage()
  return (one) => ({
    key: one.intakeId,
    name: formatList(locale, one.considerations.map((consideration) => labels[consideration])),
    value: joined(
      one.note, formatList(locale, page.members.filter(({ personId }) => one.personIds.includes(personId)).map(({ name }) => name)),
      one.toldBy !== null && words.by({ who: one.toldBy }), words.told({ day: formatDayShort(locale, dayInTokyo(one.receivedAt as Instant)) }),
    ),
  })
}

/** 世帯員: in what relation, how old, where they are reached as far as the reader may know. */
export const useMemberRow = (page: HouseholdShown, most = WHOLE): RowOf<'members'> => {
  const { words } = useFormWords()
  const { locale } = useLanguage()
  const [age, born] = [useAge(), useBirthText()]
  return (one) => ({
    key: one.memberId,
    name: one.name,
    heading: <Reading text={one.name} reading={one.kana ?? undefined} />,
    value: (
      <>
        <p>
          {joined(
            one.relationship, one.diedOn === null ? age({ ...one, on: page.on as Day }) : words.died, born(one), !one.livesTogether && words.livesApart,
            one.concealed && words.concealed, formatList(locale, one.languages),
          )}
        </p>
        {one.whereabouts.length > 0 && <p>{one.whereabouts.map((place, n) => <Fragment key={place.id}>{n > 0 && '　'}<MemberPlace who={one.name} place={place} /></Fragment>)}</p>}
        {(one.note !== '' || one.memberNote !== '') && <p>{wholeSentences(joined(one.note, one.memberNote), most)}</p>}
      </>
    ),
  })
}

/** 予定: by when, what, whose. */
export const useTaskRow = (page: HouseholdShown, most = WHOLE): RowOf<'tasks'> => {
  const { words } = useFormWords()
  const { say } = useOwnWords()
  const { locale } = useLanguage()
  return (one) => ({ key: one.id, name: joined(formatDayShort(locale, one.dueOn as Day), one.dueOn < page.on && words.overdue), value: joined(wholeSentences(say(one.text), most), one.who) })
}

/** 進行中のつなぎ: to whom, what, how it stands, the day that counts, who holds it. */
export const useReferralRow = (page: HouseholdShown, most = WHOLE): RowOf<'referrals'> => {
  const { words } = useFormWords()
  const dueOf = useDue()
  const isLate = (dueOn: string | null): boolean => dueOn !== null && dueOn < page.on
  return (one) => ({
    key: one.id,
    name: one.toName,
    value: <>{wholeSentences(one.need, most)} <StandingBadge status={one.status} isLate={isLate(one.dueOn)} mine={one.mine} /> {joined(dueOf(one), words.holds({ who: one.holderName }))}</>,
  })
}

/** かかわっている人: of which agency, who, and their number. */
export const useSeatRow = (): RowOf<'team'> => {
  const { words } = useFormWords()
  const aside = useAside()
  return (one) => ({
    key: `${one.membershipId} ${one.since}`,
    name: one.agencyName,
    value: <TelephoneOnPaper names={[one.part === 'lead' && words.lead, aside(one.who, one.title)].map((part) => (part === false ? '' : part))} number={one.agencyPhone} />,
  })
}

/** 開いている相談: since when, what, from whom, at which agency. */
export const useIntakeRow = (most = WHOLE): RowOf<'intakes'> => {
  const { words } = useFormWords()
  const told = useMessages(considerationMessages)
  const { locale } = useLanguage()
  return (one) => ({
    key: one.id,
    name: words.receivedOn({ day: formatDayShort(locale, dayInTokyo(one.receivedAt as Instant)) }),
    value: joined(
      wholeSentences(one.text, most), one.calledBy !== null && told.by({ who: one.calledBy }), one.agencyName,
      one.nextContactOn !== null && words.nextContact({ day: formatDayShort(locale, one.nextContactOn as Day) }),
    ),
  })
}

/** 相談してきた人: when, who, how to call back. */
export const useCallerRow = (): RowOf<'callers'> => {
  const { words } = useFormWords()
  const { locale } = useLanguage()
  return (one) => ({
    key: one.intakeId,
    name: words.receivedOn({ day: formatDayShort(locale, dayInTokyo(one.receivedAt as Instant)) }),
    value: <TelephoneOnPaper names={[one.relation, one.name]} number={[one.phone, one.email].filter(Boolean).join('　')} />,
  })
}

/** 分かっていること, never without its source. */
export const useFactRow = (page: HouseholdShown, labels: Readonly<Record<string, string>>, most = WHOLE): RowOf<'facts'> => {
  const { words } = useFormWords()
  const named = useNamed()
  const { locale } = useLanguage()
  const whomOf = useWhom(page)
  return (one) => ({
    key: one.id,
    name: joined(labelOf(labels, one.code), whomOf(one.personId)),
    value: <>{wholeSentences(one.text, most)} <span className="quiet">{joined(named(words.source, one.source), formatDayShort(locale, dayInTokyo(one.notedAt as Instant)))}</span></>,
  })
}
