import { useState } from 'react'
import type { Day } from '#domain/shared/day.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { shortened } from '#domain/shared/shortened.ts'
import { formatDayShort, formatList, formatMoment } from '#i18n/format.ts'
import { locationKindLabels, nameKindLabels } from '#i18n/household-codes.messages.ts'
import { Badge } from '#ui/Badge.tsx'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { Empty } from '#ui/Empty.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Section } from '#ui/Section.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import { useOwnWords } from '../app/use-own-words.ts'
import { usePersonWords, type PersonShown } from './person-page.ts'
import { NameDialog, PlaceDialog } from './PersonDialogs.tsx'
import { PlaceHistory } from './PlaceHistory.tsx'

type Props = { readonly person: PersonShown; readonly again: () => void }
type Name = PersonShown['names'][number]
type Place = PersonShown['whereabouts'][number]
type Household = PersonShown['households'][number]

const usePeriod = () => {
  const { words } = usePersonWords()
  const { locale } = useLanguage()
  const day = (text: string | null): string => (text === null ? '' : formatDayShort(locale, text as Day))
  return ({ from, until }: { readonly from: string | null; readonly until: string | null }): string => (from === null && until === null ? '' : words.fromTo({ from: day(from), to: day(until) }).trim())
}

/** 氏名: everything somebody is or was called. */
export const NameTable = ({ person, again }: Props) => {
  const { words, saySaved } = usePersonWords()
  const kinds = useMessages(nameKindLabels)
  const period = usePeriod()
  const { say } = useOwnWords()
  const [opened, setOpened] = useState<Name | 'new' | undefined>(undefined)
  const close = (): void => setOpened(undefined)
  const columns: readonly Column<Name>[] = [
    { key: 'name', heading: words.asWritten, cell: (one) => <>{one.asWritten}{one.letterNames !== '' && <span className="quiet"> {one.letterNames}</span>}</>, isRowHeader: true },
    { key: 'kana', heading: words.kana, cell: (one) => one.kana },
    { key: 'kind', heading: words.nameKind, cell: (one) => <Badge>{kinds[one.kind]}</Badge> },
    { key: 'period', heading: words.period, cell: (one) => period(one) },
    { key: 'source', heading: words.source, cell: (one) => say(one.source) },
    ...(person.may.write ? [{ key: 'change', heading: words.change, isForDoing: true, cell: (one: Name) => <Button small kind="tertiary" onClick={() => setOpened(one)}>{words.changeName}</Button> }] : []),
  ]
  return (
    <Section title={words.names} actions={person.may.write && <Button small kind="tertiary" onClick={() => setOpened('new')}>{words.addName}</Button>}>
      <Table caption={words.names} isCaptionHidden columns={columns} rows={person.names} keyOf={(one) => one.id} />
      {opened !== undefined && <NameDialog person={person} name={opened === 'new' ? undefined : opened} onClose={close} onDone={() => { close(); saySaved(); again() }} />}
    </Section>
  )
}

/** 住所・連絡先: now and before, or that it is concealed. */
export const PlaceTable = ({ person, again }: Props) => {
  const { words, saySaved, sayPlaceSaved } = usePersonWords()
  const kinds = useMessages(locationKindLabels)
  const period = usePeriod()
  const { say } = useOwnWords()
  const { locale } = useLanguage()
  const [opened, setOpened] = useState<Place | 'new' | undefined>(undefined)
  const close = (): void => setOpened(undefined)
  const columns: readonly Column<Place>[] = [
    { key: 'place', heading: words.place, cell: (one) => one.text, isRowHeader: true },
    { key: 'kind', heading: words.placeKind, cell: (one) => <Badge>{kinds[one.kind]}</Badge> },
    { key: 'contact', heading: words.mayContact, cell: (one) => one.mayContact },
    { key: 'period', heading: words.period, cell: (one) => period(one) },
    { key: 'source', heading: words.source, cell: (one) => formatList(locale, one.sources.map(say)) },
    ...(person.may.write ? [{ key: 'change', heading: words.change, isForDoing: true, cell: (one: Place) => <Button small kind="tertiary" onClick={() => setOpened(one)}>{words.changeWhereabouts}</Button> }] : []),
  ]
  const isHidden = person.concealedFromMe
  return (
    <Section title={words.whereabouts} actions={person.may.write && <Button small kind="tertiary" onClick={() => setOpened('new')}>{words.addWhereabouts}</Button>}>
      {isHidden && <Banner tone="warning"><p>{words.concealedFromYou}</p></Banner>}
      {!isHidden && <Table caption={words.whereabouts} isCaptionHidden columns={columns} rows={person.whereabouts} keyOf={(one) => one.id} empty={<Empty title={words.noWhereabouts} />} />}
      {!isHidden && person.whereabouts.length > 0 && <PlaceHistory personId={person.personId} places={person.whereabouts} />}
      {opened !== undefined && <PlaceDialog person={person} place={opened === 'new' ? undefined : opened} onClose={close} onDone={() => { close(); (opened === 'new' ? saySaved : sayPlaceSaved)(); again() }} />}
    </Section>
  )
}

/** 世帯: where somebody belongs and belonged, as far as the reader may open it. */
export const HouseholdTable = ({ person }: Pick<Props, 'person'>) => {
  const { words } = usePersonWords()
  const period = usePeriod()
  const columns: readonly Column<Household>[] = [
    { key: 'name', heading: words.households, cell: (one) => one.householdName, isRowHeader: true },
    { key: 'relation', heading: words.relation, cell: (one) => one.relationship },
    { key: 'period', heading: words.period, cell: (one) => period(one) },
    { key: 'agency', heading: words.agency, cell: (one) => <>{one.agencyName} {one.status === 'closed' && <Badge>{words.closed}</Badge>}</> },
  ]
  return (
    <Section title={words.households} count={person.households.length}>
      <Table caption={words.households} isCaptionHidden columns={columns} rows={person.households} keyOf={(one) => `${one.caseId} ${one.from ?? ''}`} hrefOf={(one) => `/cases/${one.caseId}`} />
    </Section>
  )
}

/** 相談受付: the intakes that concern somebody. */
export const IntakeTable = ({ person }: Pick<Props, 'person'>) => {
  const { words } = usePersonWords()
  const { locale } = useLanguage()
  const columns: readonly Column<PersonShown['intakes'][number]>[] = [
    { key: 'text', heading: words.intakes, cell: (one) => shortened(one.text, 80), isRowHeader: true },
    { key: 'at', heading: words.received, cell: (one) => formatMoment(locale, one.receivedAt as Instant) },
  ]
  return (
    <Section title={words.intakes} count={person.intakes.length}>
      <Table caption={words.intakes} isCaptionHidden columns={columns} rows={person.intakes} keyOf={(one) => one.id} hrefOf={(one) => `/intakes/${one.id}`} empty={<Empty title={words.noIntakes} />} />
    </Section>
  )
}
