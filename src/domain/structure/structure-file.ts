import { parsePostcode, type Postcode } from '../shared/postcode.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import { AGENCY_KINDS } from './agency-kind.ts'
import { checkReferences } from './check-references.ts'
import { checkPeriods } from './check-periods.ts'
import { maybeClosedWeekdaysOf, maybeYearEndOf } from './closing.ts'
import { isMunicipalityCode } from './municipality-code.ts'
import {
  codesOf, dayOf, endOf, entryFrom, faultList, listOf, maybeCountOf, maybePhoneOf, maybeReadingOf, maybeTextOf, readingOf, textOf, yesOrNoOf, type Entry,
} from './read-entry.ts'
import { DELIVERIES, type Agency, type Area, type ConsultationWindow, type Delivery, type Duty, type Municipality, type StaffMember, type Structure, type Town } from './structure.ts'
import type { StructureFault } from './structure-fault.ts'

type Note = Entry['note']

const municipalityFrom = (raw: unknown, note: Note): Municipality => {
  const entry = entryFrom(raw, 'municipality', ['code', 'name', 'kana', 'prefecture', 'coordinatingAgency', 'breakGlassLimit', 'closedWeekdays', 'yearEnd', 'practice'], note)
  const code = textOf(entry, 'code')
  if (code !== '' && !isMunicipalityCode(code)) note('municipality.code', 'wrong_municipality_code')
  return {
    code,
    name: textOf(entry, 'name'),
    kana: readingOf(entry, 'kana'),
    prefecture: textOf(entry, 'prefecture'),
    coordinatingAgency: textOf(entry, 'coordinatingAgency'),
    ...maybeCountOf(entry, 'breakGlassLimit'),
    ...maybeClosedWeekdaysOf(entry),
    ...maybeYearEndOf(entry),
    practice: yesOrNoOf(entry, 'practice', false),
  }
}

const areaFrom = (note: Note) => (raw: unknown, path: string): Area => {
  const entry = entryFrom(raw, path, ['code', 'tree', 'name', 'parent'], note)
  return { code: textOf(entry, 'code'), tree: textOf(entry, 'tree'), name: textOf(entry, 'name'), ...maybeTextOf(entry, 'parent') }
}

const deliveryOf = (entry: Entry): Delivery => {
  const text = textOf(entry, 'delivery')
  const found = DELIVERIES.find((delivery) => delivery === text)
  if (found === undefined && text !== '') entry.note(`${entry.path}.delivery`, 'unknown_delivery')
  return found ?? 'direct'
}

const kindOf = (entry: Entry): string => {
  const code = textOf(entry, 'kind')
  if (code !== '' && !AGENCY_KINDS.some((kind) => kind === code)) entry.note(`${entry.path}.kind`, 'unknown_kind')
  return code
}

const AGENCY_FIELDS = [
  'code', 'name', 'kana', 'shortName', 'shortKana', 'kind', 'field', 'delivery', 'takesIntakes', 'areas', 'from', 'to', 'successor', 'phone', 'fax',
] as const

const agencyFrom = (note: Note) => (raw: unknown, path: string): Agency => {
  const entry = entryFrom(raw, path, AGENCY_FIELDS, note)
  const from = dayOf(entry, 'from')
  return {
    code: textOf(entry, 'code'),
    name: textOf(entry, 'name'),
    ...maybeReadingOf(entry, 'kana'),
    shortName: textOf(entry, 'shortName'),
    ...maybeReadingOf(entry, 'shortKana'),
    kind: kindOf(entry),
    field: textOf(entry, 'field'),
    delivery: deliveryOf(entry),
    takesIntakes: yesOrNoOf(entry, 'takesIntakes', true),
    areas: codesOf(entry, 'areas'),
    from,
    ...endOf(entry, from),
    ...maybeTextOf(entry, 'successor'),
    ...maybePhoneOf(entry, 'phone'),
    ...maybePhoneOf(entry, 'fax'),
  }
}

const windowFrom = (note: Note) => (raw: unknown, path: string): ConsultationWindow => {
  const entry = entryFrom(raw, path, ['code', 'agency', 'name', 'kind', 'place', 'phone', 'openHours', 'afterHours', 'from', 'to'], note)
  const from = dayOf(entry, 'from')
  return {
    code: textOf(entry, 'code'),
    agency: textOf(entry, 'agency'),
    name: textOf(entry, 'name'),
    kind: textOf(entry, 'kind'),
    ...maybeTextOf(entry, 'place'),
    ...maybePhoneOf(entry, 'phone'),
    ...maybeTextOf(entry, 'openHours'),
    afterHours: yesOrNoOf(entry, 'afterHours', false),
    from,
    ...endOf(entry, from),
  }
}

const dutyFrom = (roles: readonly string[], note: Note) => (raw: unknown, path: string): Duty => {
  const entry = entryFrom(raw, path, ['agency', 'role', 'title', 'from', 'to', 'areas'], note)
  const from = dayOf(entry, 'from')
  const role = textOf(entry, 'role')
  if (role !== '' && !roles.includes(role)) note(`${path}.role`, 'unknown_role')
  return { agency: textOf(entry, 'agency'), role, title: textOf(entry, 'title'), from, ...endOf(entry, from), areas: codesOf(entry, 'areas') }
}

const staffFrom = (roles: readonly string[], note: Note) => (raw: unknown, path: string): StaffMember => {
  const entry = entryFrom(raw, path, ['code', 'name', 'kana', 'duties'], note)
  return {
    code: textOf(entry, 'code'),
    name: textOf(entry, 'name'),
    kana: readingOf(entry, 'kana'),
    duties: listOf(entry, 'duties', dutyFrom(roles, note)),
  }
}

const closingDayFrom = (note: Note) => (raw: unknown, path: string) => {
  const entry = entryFrom(raw, path, ['day', 'name'], note)
  return { day: dayOf(entry, 'day'), name: textOf(entry, 'name') }
}

const townFrom = (note: Note) => (raw: unknown, path: string): Town => {
  const entry = entryFrom(raw, path, ['postcode', 'name'], note)
  const text = textOf(entry, 'postcode')
  const postcode = parsePostcode(text)
  if (!postcode.ok && text !== '') note(`${path}.postcode`, 'not_a_postcode')
  return { postcode: postcode.ok ? postcode.value : ('' as Postcode), name: textOf(entry, 'name') }
}

/**
 * Reads a structure file (体制ファイル): the structure when all of it is right, otherwise every fault with its place.
 * @param roles the roles somebody may be given; the rights drawer knows them, this one only asks.
 */
export const structureFrom = (raw: unknown, roles: readonly string[]): Result<Structure, readonly StructureFault[]> => {
  const { faults, note } = faultList()
  const file = entryFrom(raw, '', ['municipality', 'areas', 'agencies', 'windows', 'closingDays', 'towns', 'staff'], note)
  if (faults.some(({ code }) => code === 'not_an_entry')) return refuse(faults)
  const structure: Structure = {
    municipality: municipalityFrom(file.fields['municipality'], note),
    areas: listOf(file, 'areas', areaFrom(note)),
    agencies: listOf(file, 'agencies', agencyFrom(note)),
    windows: listOf(file, 'windows', windowFrom(note)),
    closingDays: listOf(file, 'closingDays', closingDayFrom(note)),
    ...(file.fields['towns'] === undefined ? {} : { towns: listOf(file, 'towns', townFrom(note)) }),
    staff: listOf(file, 'staff', staffFrom(roles, note)),
  }
  checkReferences(structure, note)
  if (!faults.some(({ code }) => code === 'not_a_day' || code === 'missing')) checkPeriods(structure, note)
  return faults.length === 0 ? ok(structure) : refuse(faults)
}
