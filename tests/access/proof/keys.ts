import type { Row } from '../world/row.ts'

/** By which columns each table's rows are told apart, besides the municipality. */
export const KEY_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  municipality: [],
  matter_person: ['matter_id', 'person_id'],
  // No agency of the world answers for the same matter twice.
  accountability: ['matter_id', 'agency_id'],
  coordinator_area: ['membership_id', 'area_id'],
  contact_record_revision: ['record_id'],
  concealment_handler: ['concealment_id', 'membership_id'],
  command_receipt: ['idempotency_key'],
  import_mapping: ['agency_id', 'fingerprint'],
  intake_revision: ['intake_id', 'version'],
  location_revision: ['location_id', 'version'],
  not_this_person: ['subject_id', 'person_id'],
  draft_key: ['staff_id'],
  import_part: ['file_id', 'part'],
  not_same_person: ['person_id', 'other_person_id'],
  journal: ['lane', 'seq'],
  journal_lane: ['lane'],
  agency_area: ['agency_id', 'area_id'],
  closing_day: ['closed_on'],
  town: ['postcode', 'name'],
}

export const keyColumnsOf = (table: string): readonly string[] => KEY_COLUMNS[table] ?? ['id']

/** A row's key, short: of an identifier the last twelve digits are enough. */
export const keyOf = (table: string, row: Row): string =>
  [String(row['municipality_code']), ...keyColumnsOf(table).map((column) => String(row[column]).slice(-12))].join(' ')

/** The same key, as SQL says it. */
export const keySql = (table: string): string =>
  ['municipality_code::text', ...keyColumnsOf(table).map((column) => `right(${column}::text, 12)`)].join(` || ' ' || `)
