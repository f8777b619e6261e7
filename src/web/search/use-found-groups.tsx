import { numberText } from '#domain/shared/number-text.ts'
import { FOUND_KINDS } from '#domain/search/found-kinds.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { formatList, formatMoment } from '#i18n/format.ts'
import { factLabels } from '#i18n/household-codes.messages.ts'
import { aboutWords } from '#i18n/intake-codes.messages.ts'
import { Badge, StatusBadge } from '#ui/Badge.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNamed } from '#ui/language/use-named.ts'
import type { LinkGroup, ListedLink } from '#ui/LinkList.tsx'
import { Marked } from '#ui/Marked.tsx'
import { ConcealedMark } from '../access/ConcealedMark.tsx'
import { UrgencyBadge } from '../intake/UrgencyBadge.tsx'
import { searchMessages } from './search.messages.ts'
import type { Found } from './use-search.ts'

/** A kind of things that are found. */
export type FoundKind = (typeof FOUND_KINDS)[number]

/** How many of a kind were found. */
export const countFound = (found: Found, kind: FoundKind): number =>
  kind === 'persons' ? found.persons.length + found.masked.length : found[kind].length

/** How many things were found, in words; what to do when there are none, which for one letter is to type another. */
export const useFoundWords = (found: Found | undefined, looked: string): string | undefined => {
  const words = useMessages(searchMessages)
  if (found === undefined) return undefined
  const count = FOUND_KINDS.reduce((sum, kind) => sum + countFound(found, kind), 0)
  if (count > 0) return words.found({ count })
  return Array.from(looked).length === 1 ? words.oneLetterNotFound : words.notFound
}

/** Of a case: its number and household, and where in it the piece stands. */
const CaseDetail = ({ one }: { readonly one: Found['cases'][number] }) => {
  const words = useMessages(searchMessages)
  return (
    <>
      {`${numberText('case', one.number)}　${one.householdName}`} <ConcealedMark isSo={one.concealed} />
      {one.part === 'warning' && <> <StatusBadge tone="warning">{words.warning}</StatusBadge></>}
      {one.part === 'task' && <> <Badge>{words.task}</Badge></>}
    </>
  )
}

/** Of an intake: its number and day, whom it is about, and that it is urgent. What is told by a case alone says nothing of who stands on its sheet. */
const IntakeDetail = ({ one }: { readonly one: Found['intakes'][number] }) => {
  const words = useMessages(aboutWords)
  const { consideration } = useMessages(searchMessages)
  const { locale } = useLanguage()
  const who = one.about.length === 0 ? words.nameless : formatList(locale, one.about.map((person) => person.called))
  return (
    <>
      {`${numberText('intake', one.number)}　${formatMoment(locale, one.receivedAt as Instant)}`}
      {(one.toldInCaseId === null || one.about.length > 0) && `　${words.aboutWhom({ who })}`}
      <ConcealedMark isSo={one.about.some((person) => person.concealed)} />
      {one.urgency !== null && one.urgency !== 'usual' && <>　<UrgencyBadge urgency={one.urgency} /></>}
      {one.part === 'consideration' && <> <Badge>{consideration}</Badge></>}
    </>
  )
}

/** What is known (分かっていること): in which household, under which head, of whom, and who said it. */
const useFactLinks = (facts: Found['facts']): readonly ListedLink[] => {
  const words = useMessages(searchMessages)
  const labels: Readonly<Record<string, string>> = useMessages(factLabels)
  const named = useNamed()
  return facts.map((one) => ({
    key: one.id,
    href: `/cases/${one.caseId}`,
    label: <Marked piece={one.excerpt} />,
    detail: <>{[one.householdName, labels[one.code] ?? one.code, one.personName, named(words.source, one.source)].filter(Boolean).join('　')} <ConcealedMark isSo={one.concealed} /></>,
  }))
}

/** What was found, as groups of links: whoever is restricted is named in a masked way, with the agency to ask. */
export const useFoundGroups = (found: Found | undefined): readonly (LinkGroup & { readonly key: FoundKind })[] => {
  const words = useMessages(searchMessages)
  const { locale } = useLanguage()
  const facts = useFactLinks(found?.facts ?? [])
  if (found === undefined) return []
  const persons: readonly ListedLink[] = found.persons.map((one) => ({
    key: one.personId,
    href: one.caseId === null ? `/persons/${one.personId}` : `/cases/${one.caseId}`,
    label: one.name,
    detail: <>{[one.kana, one.birthYear !== null && words.born({ year: one.birthYear }), one.householdName].filter(Boolean).join('　')} <ConcealedMark isSo={one.concealed} /></>,
  }))
  const masked: readonly ListedLink[] = found.masked.map((one, n) => ({
    key: `masked-${n}`,
    href: `/matters/${one.matterId}/masked`,
    label: one.name,
    detail: <><StatusBadge tone="warning">{one.restricted ? words.masked : words.elsewhere}</StatusBadge> {words.ask({ agency: [one.askAgency, one.askPhone].filter(Boolean).join(' ') })}</>,
  }))
  const cases: readonly ListedLink[] = found.cases.map((one) => ({
    key: one.caseId,
    href: `/cases/${one.caseId}`,
    label: <Marked piece={one.excerpt} />,
    detail: <CaseDetail one={one} />,
  }))
  const referrals: readonly ListedLink[] = found.referrals.map((one) => ({
    key: one.id,
    href: `/referrals/${one.id}`,
    label: one.need,
    detail: (
      <>
        {[[numberText('referral', one.number), one.toName].filter(Boolean).join('　→ '), formatList(locale, one.about.map(({ name }) => name))].filter(Boolean).join('　')}
        {' '}<ConcealedMark isSo={one.concealed} />　<Marked piece={one.excerpt} />
      </>
    ),
  }))
  const intakes: readonly ListedLink[] = found.intakes.map((one) => ({
    key: one.id,
    href: one.toldInCaseId === null ? `/intakes/${one.id}` : `/cases/${one.toldInCaseId}`,
    label: <Marked piece={one.excerpt} />,
    detail: <IntakeDetail one={one} />,
  }))
  const records: readonly ListedLink[] = found.records.map((one) => ({
    key: one.id,
    href: `/cases/${one.caseId}#${one.id}`,
    label: one.householdName,
    detail: <>{formatMoment(locale, one.happenedAt as Instant)} <ConcealedMark isSo={one.concealed} />　<Marked piece={one.excerpt} /></>,
  }))
  const groups = [
    { key: 'persons', label: words.persons, links: [...persons, ...masked] },
    { key: 'cases', label: words.cases, links: cases },
    { key: 'intakes', label: words.intakes, links: intakes },
    { key: 'referrals', label: words.referrals, links: referrals },
    { key: 'facts', label: words.facts, links: facts },
    { key: 'records', label: words.records, links: records },
  ] as const
  return groups.filter((group) => group.links.length > 0)
    .map((group) => (found.more.includes(group.key) ? { ...group, note: words.more } : group))
}
