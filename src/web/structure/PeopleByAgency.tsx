import { useCallback } from 'react'
import { ROLES } from '#domain/access/role.ts'
import { dayInTokyo, instantFrom } from '#domain/shared/instant.ts'
import { formatDayShort } from '#i18n/format.ts'
import { roleMessages } from '#i18n/role.messages.ts'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Count } from '#ui/Section.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import { Called } from './AgencyTable.tsx'
import type { Entry, Person } from './directory.ts'
import { structureMessages } from './structure.messages.ts'

/** How a role is said; a code that nobody knows is shown as it is. */
export const useSayRole = (): ((role: string) => string) => {
  const labels = useMessages(roleMessages)
  return useCallback(
    (role) => {
      const known = ROLES.find((one) => one === role)
      return known === undefined ? role : labels[known]
    },
    [labels],
  )
}

const InOffice = ({ person }: { readonly person: Person }) => {
  const words = useMessages(structureMessages)
  const { locale } = useLanguage()
  const dayAt = (moment: number): string => formatDayShort(locale, dayInTokyo(instantFrom(moment)))
  return (
    <>
      {words.from({ day: dayAt(Date.parse(person.from)) })}{' '}
      {/* The end is the first moment that no longer counts: people mean the day before. */}
      {person.to !== null && <span className="quiet">{words.until({ day: dayAt(Date.parse(person.to) - 1) })}</span>}
    </>
  )
}

type Member = Person & { readonly entry: Entry }

const AgencyHead = ({ entry }: { readonly entry: Entry }) => (
  <>
    {entry.name}
    <Count of={entry.people.length} /> <Called agency={entry} />
  </>
)

/** 職員・相談員 by agency: what they are there and since when. */
export const PeopleByAgency = ({ entries }: { readonly entries: readonly Entry[] }) => {
  const words = useMessages(structureMessages)
  const sayRole = useSayRole()
  const members = entries.flatMap((entry): readonly Member[] => entry.people.map((person) => ({ ...person, entry })))
  const columns: readonly Column<Member>[] = [
    { key: 'name', heading: words.name, isRowHeader: true, cell: (one) => <>{one.name} <span className="quiet">{one.kana}</span></> },
    { key: 'position', heading: words.position, cell: (one) => one.title },
    { key: 'role', heading: words.role, cell: (one) => sayRole(one.role) },
    { key: 'since', heading: words.since, cell: (one) => <InOffice person={one} /> },
  ]
  return (
    <Table
      caption={words.people} isCaptionHidden columns={columns} rows={members} keyOf={(one) => one.membershipId}
      groupOf={({ entry }) => ({ key: entry.id, heading: <AgencyHead entry={entry} /> })}
    />
  )
}
