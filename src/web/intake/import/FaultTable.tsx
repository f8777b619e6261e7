import { csvText } from '#domain/shared/csv-text.ts'
import type { Day } from '#domain/shared/day.ts'
import type { ImportField } from '#domain/intake/import/import-field.ts'
import { sexLabels } from '#i18n/household-codes.messages.ts'
import { boxLabels, channelLabels, consentLabels, routeLabels, urgencyLabels } from '#i18n/intake-codes.messages.ts'
import { faultReasonMessages, listFieldLabels } from '#i18n/intake-list.messages.ts'
import { translate } from '#i18n/catalogue.ts'
import { formatDay, formatList } from '#i18n/format.ts'
import type { Locale } from '#i18n/locale.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Section } from '#ui/Section.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import { CSV_TYPE, saveFile } from '#web/app/save-file.ts'
import { importMessages } from './import.messages.ts'
import type { Checked } from './use-import.ts'

type Fault = Omit<Checked['faults'][number], 'value' | 'meant'> & Partial<Pick<Checked['faults'][number], 'value' | 'meant'>>
/** Faults, and how many there are in all and in how many rows. */
export type Faulty = Pick<Checked, 'faultCount' | 'faultyRows'> & { readonly faults: readonly Fault[] }

const SHOWN = 200

/** The words a column of codes may hold. They are the Japanese ones in every language, for that is how the list is written. */
const wordsFor = (field: ImportField): readonly string[] => {
  const labels = { channel: channelLabels, route: routeLabels, urgency: urgencyLabels, consent: consentLabels, boxes: boxLabels, worstBox: boxLabels, sex: sexLabels }
  return Object.hasOwn(labels, field) ? Object.values(translate<Record<string, string>>(labels[field as keyof typeof labels], 'ja')) : []
}

const reasonText = (locale: Locale, fault: Fault): string => {
  const reason = translate(faultReasonMessages, locale)[fault.reason]
  if (fault.meant !== undefined) return `${reason}${translate(importMessages, locale).meant({ day: formatDay(locale, fault.meant as Day) })}`
  return fault.reason === 'unknown_code' ? `${reason} ${formatList(locale, wordsFor(fault.field))}` : reason
}

/** Everything in a file that cannot be taken: row, column, what stands there while the file is at hand, why and how to mend it. */
export const FaultTable = ({ checked }: { readonly checked: Faulty }) => {
  const words = useMessages(importMessages)
  const fields = useMessages(listFieldLabels)
  const { locale } = useLanguage()
  const columnOf = (fault: Fault): string => (fault.column === '' ? fields[fault.field] : fault.column)
  const hasValues = checked.faults.some((fault) => fault.value !== undefined)
  const save = (): void => {
    const heading = [words.row, words.column, ...(hasValues ? [words.value] : []), words.reason]
    const rows = checked.faults.map((fault) => [fault.row, columnOf(fault), ...(hasValues ? [fault.value ?? ''] : []), reasonText(locale, fault)])
    saveFile(words.faultsName, csvText([heading, ...rows]), CSV_TYPE)
  }
  const columns: readonly Column<Fault>[] = [
    { key: 'row', heading: words.row, cell: (fault) => fault.row, isNumber: true },
    { key: 'column', heading: words.column, cell: columnOf },
    ...(hasValues ? [{ key: 'value', heading: words.value, cell: (fault: Fault) => (fault.value === '' ? words.nothing : fault.value) }] : []),
    { key: 'reason', heading: words.reason, cell: (fault) => reasonText(locale, fault) },
  ]
  if (checked.faultCount === 0) {
    return <Banner tone="success"><p>{words.noFaults}</p></Banner>
  }
  return (
    <Section title={words.faultsSection} count={checked.faultyRows} actions={<Button small onClick={save}>{words.saveFaults}</Button>}>
      <Table
        caption={words.faultsSection} isCaptionHidden columns={columns} rows={checked.faults.slice(0, SHOWN)}
        keyOf={(fault) => `${fault.row} ${fault.field} ${fault.reason}`}
      />
      {checked.faultCount > SHOWN && <p className="quiet">{words.someShown({ shown: SHOWN, all: checked.faultCount })}</p>}
    </Section>
  )
}
