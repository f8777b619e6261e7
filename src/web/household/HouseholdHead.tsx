import { useMemo } from 'react'
import { longestSilenceOn } from '#domain/household/rhythm.ts'
import { daysBetween, type Day } from '#domain/shared/day.ts'
import { numberText } from '#domain/shared/number-text.ts'
import { formatDayShort, formatDaysAway } from '#i18n/format.ts'
import { householdKindLabels } from '#i18n/household-codes.messages.ts'
import { Badge, StatusBadge } from '#ui/Badge.tsx'
import { LinkButton } from '#ui/Button.tsx'
import type { Pair } from '#ui/Dl.tsx'
import { IdentityBar } from '#ui/IdentityBar.tsx'
import { useShortcuts } from '#ui/keys/ShortcutProvider.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useAside } from '#ui/language/use-named.ts'
import { Reading } from '#ui/language/RubyText.tsx'
import { MenuButton, type MenuChoice } from '#ui/Menu.tsx'
import { ConcealedMark } from '../access/ConcealedMark.tsx'
import { protectionMessages } from '../access/protection.messages.ts'
import { hrefOf, useGo, useView } from '../app/address.ts'
import { useAge } from '../app/BirthText.tsx'
import { useEndingOf } from '../structure/use-ending.ts'
import { useFormWords, type HouseholdShown, type Opened } from './household-page.ts'
import { StandingBadge } from './StandingBadge.tsx'

type HeadProps = { readonly page: HouseholdShown; readonly onOpen: (opened: Opened) => void }

/** Where the household stands as a sheet, as of the day that is looked at. */
const usePaperAddress = ({ caseId, on }: HouseholdShown): string => hrefOf(`/cases/${caseId}/paper`, { on: useView().view['on'] === undefined ? undefined : on })

const useChoices = ({ page, onOpen }: HeadProps): readonly MenuChoice[] => {
  const { words } = useFormWords()
  const protection = useMessages(protectionMessages)
  const go = useGo()
  const opens = (opened: Opened, label: string, isDangerous = false): MenuChoice => ({ key: opened, label, isDangerous, onChoose: () => onOpen(opened) })
  const paper = usePaperAddress(page)
  const { may } = page
  return [
    ...(may.write
      ? [
          { key: 'refer', label: words.refer, onChoose: () => go(`/matters/${page.caseId}/refer`) },
          opens('addTask', words.addTask), opens('addWarning', words.addWarning), opens('addFact', words.addFact), opens('addMember', words.addMember),
          opens('addToTeam', words.addToTeam), opens('setRhythm', words.setRhythm), opens('edit', words.editHousehold),
        ]
      : []),
    ...(may.decideLead ? [opens('assignLead', words.assignLead)] : []),
    ...(may.restrict ? [opens('restrict', page.restricted ? protection.liftRestriction : protection.restrict, true)] : []),
    ...(may.write && !may.protect ? [opens('askConceal', protection.askConceal)] : []),
    opens('lookAtDay', words.lookAtDay),
    { key: 'whoLooked', label: words.whoLooked, onChoose: () => go(`/cases/${page.caseId}/viewers`) },
    { key: 'print', label: words.print, onChoose: () => go(paper) },
  ]
}

/** How the case stands and what must not be overlooked, beside its name. */
export const Badges = ({ page }: { readonly page: HouseholdShown }) => {
  const { words } = useFormWords()
  const kinds = useMessages(householdKindLabels)
  const returned = page.referrals.filter((one) => one.status === 'returned').length
  return (
    <>
      {returned > 0 && <StatusBadge tone="warning">{words.cameBackCount({ n: returned })}</StatusBadge>}
      {page.standing !== null && (page.status === 'open' ? <StandingBadge standing={page.standing} nextDueOn={page.tasks[0]?.dueOn} today={page.on} /> : <Badge>{words[page.status]}</Badge>)}
      {page.householdKind === 'shelter' && <StatusBadge tone="danger">{kinds.shelter}</StatusBadge>}
      <ConcealedMark isSo={page.members.some((one) => one.concealed)} />
      {page.restricted && <StatusBadge tone="danger">{words.restricted}</StatusBadge>}
      {page.warnings.length > 0 && <StatusBadge tone="warning">{`${words.warnings} ${page.warnings.length}`}</StatusBadge>}
    </>
  )
}

/** The facts that stand beneath the name of the household, on the screen and on paper; there the number stands at its head. */
export const useIdentity = (page: HouseholdShown, isNumbered = true): readonly Pair[] => {
  const { words } = useFormWords()
  const { locale } = useLanguage()
  const age = useAge()
  const aside = useAside()
  const subject = page.members[0]
  const lead = page.team.find((seat) => seat.part === 'lead')
  const ending = useEndingOf()(page.agencyId)
  const now = [page.agencyName, ending].filter(Boolean).join('　')
  const held = page.isPast ? (page.agencyThen?.name ?? words.nobodyThen) : now
  const agency = lead?.agencyName === held ? '' : held
  const dayAgo = (day: Day | null): string => (day === null ? words.never : aside(formatDayShort(locale, day), formatDaysAway(locale, -daysBetween(day, page.on as Day))))
  return [
    { name: words.subject, value: subject && [subject.name, age({ ...subject, on: page.on as Day })].filter(Boolean).join(' ') },
    { name: words.area, value: !page.isPast && page.areaName },
    { name: words.lead, value: lead && aside(lead.who, lead.agencyName) },
    { name: words.agency, value: agency !== '' && agency },
    { name: words.number, value: isNumbered && numberText('case', page.number) },
    { name: words.lastContact, value: !page.isPast && dayAgo(page.lastContactOn as Day | null) },
    { name: words.lastMet, value: !page.isPast && dayAgo(page.lastMetOn as Day | null) },
    { name: words.rhythm, value: !page.isPast && (page.rhythmDays === null ? words.noRhythm({ days: longestSilenceOn(page.on as Day) }) : words.everyDays({ days: page.rhythmDays })) },
  ]
}

/** The bar that stays: whose page this is, who leads, when the household was heard from and met last, and the one thing most often done. */
export const HouseholdHead = ({ page, onOpen }: HeadProps) => {
  const { words } = useFormWords()
  const go = useGo()
  const record = `/cases/${page.caseId}/record`
  const mayRecord = page.status !== 'closed' && (page.may.write || page.openUntil !== null)
  const paper = usePaperAddress(page)
  useShortcuts(useMemo(() => [
    ...(mayRecord ? [{ keys: 'r', label: words.write, run: () => go(record) }] : []),
    // The page itself is four sheets of paper: who is in a hurry before a visit wants the one.
    { keys: 'mod+p', label: words.print, run: () => go(paper) },
  ], [mayRecord, words, go, record, paper]))
  return (
    <IdentityBar
      title={<>{<Reading text={page.householdName} reading={page.householdKana} />} {page.title !== '' && <span className="quiet">{page.title}</span>}</>}
      windowTitle={page.householdName}
      badges={<Badges page={page} />}
      parts={useIdentity(page)}
      actions={<MenuButton label={words.actions} choices={useChoices({ page, onOpen })} />}
      {...(mayRecord && { primary: <LinkButton href={record} kind="primary" keys="r">{words.write}</LinkButton> })}
    />
  )
}
