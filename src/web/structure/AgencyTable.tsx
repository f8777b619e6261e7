import { Badge } from '#ui/Badge.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import type { Entry } from './directory.ts'
import { structureMessages } from './structure.messages.ts'
import { useSayEnding, type Ending } from './use-ending.ts'
import { useSayField, useSayKind } from './use-say-known.ts'

/** The telephone of an agency, to be pressed on a phone. */
export const Called = ({ agency }: { readonly agency: Entry }) => {
  const words = useMessages(structureMessages)
  if (agency.phone === null) return null
  return <Link href={`tel:${agency.phone}`} aria-label={words.call({ who: agency.shortName, phone: agency.phone })}>{agency.phone}</Link>
}

const FieldAndKind = ({ agency }: { readonly agency: Entry }) => {
  const words = useMessages(structureMessages)
  const sayKind = useSayKind()
  const sayField = useSayField()
  return (
    <span className="narrow">
      {sayField(agency.field)} <span className="quiet">{sayKind(agency.kind)}</span> {!agency.takesIntakes && <Badge>{words.takesNone}</Badge>}
    </span>
  )
}

const Windows = ({ agency }: { readonly agency: Entry }) => (
  <ul className="plain narrow">
    {agency.windows.map((one) => (
      <li key={one.id}>
        {one.name} <span className="quiet">{[one.place, one.phone, one.openHours].filter(Boolean).join('　')}</span>
      </li>
    ))}
  </ul>
)

const Named = ({ agency, ending }: { readonly agency: Entry; readonly ending: Ending | undefined }) => {
  const sayEnding = useSayEnding()
  return (
    <>
      {agency.name}
      {ending !== undefined && <p className="quiet">{sayEnding(ending)}</p>}
    </>
  )
}

/** 機関の一覧: what each is for, how to call it, for which areas, its windows, and its end where one is known. */
export const AgencyTable = ({ entries, endings }: { readonly entries: readonly Entry[]; readonly endings: readonly Ending[] }) => {
  const words = useMessages(structureMessages)
  const columns: readonly Column<Entry>[] = [
    { key: 'agency', heading: words.agency, isRowHeader: true, cell: (one) => <Named agency={one} ending={endings.find(({ agencyId }) => agencyId === one.id)} /> },
    { key: 'phone', heading: words.phone, cell: (one) => <><Called agency={one} />{one.fax !== null && <p className="quiet">{words.fax({ fax: one.fax })}</p>}</> },
    { key: 'field', heading: words.fieldAndKind, cell: (one) => <FieldAndKind agency={one} /> },
    { key: 'areas', heading: words.areas, cell: (one) => <ul className="plain narrow">{one.areas.map((area) => <li key={area}>{area}</li>)}</ul> },
    { key: 'windows', heading: words.windows, cell: (one) => one.windows.length > 0 && <Windows agency={one} /> },
  ]
  return <Table caption={words.agencies} isCaptionHidden columns={columns} rows={entries} keyOf={(one) => one.id} />
}
