import type { Day } from '#domain/shared/day.ts'
import { formatDay } from '#i18n/format.ts'
import { noticeReasonMessages } from '#i18n/intake-list.messages.ts'
import { Checkbox } from '#ui/CheckboxGroup.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Section } from '#ui/Section.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import { importMessages } from './import.messages.ts'
import type { Checked, CheckState } from './use-import.ts'
import { WhileChecked } from './WhileChecked.tsx'

type Notice = Checked['notices'][number]

const SHOWN = 50

type Props = { readonly checked: Checked; readonly state: CheckState; readonly onRestore: (restoresZeros: boolean) => void }

/** 言葉で残すところ: cells of rows that are taken which are kept in their words, because they do not fit their field. */
export const NoticeTable = ({ checked, state, onRestore }: Props) => {
  const words = useMessages(importMessages)
  const reasons = useMessages(noticeReasonMessages)
  const { locale } = useLanguage()
  const meant = (notice: Notice): string => {
    if (notice.whole !== undefined) return words.meantNumber({ phone: notice.whole })
    return notice.meant === undefined ? '' : words.meant({ day: formatDay(locale, notice.meant as Day) })
  }
  const columns: readonly Column<Notice>[] = [
    { key: 'row', heading: words.row, cell: (notice) => notice.row, isNumber: true },
    { key: 'column', heading: words.column, cell: (notice) => notice.column },
    { key: 'value', heading: words.value, cell: (notice) => notice.value },
    { key: 'how', heading: words.how, cell: (notice) => `${reasons[notice.reason]}${meant(notice)}` },
  ]
  if (checked.noticeCount === 0) return null
  return (
    <Section title={words.noticesSection} count={checked.noticeCount}>
      <p className="quiet">{words.noticesLead}</p>
      {checked.lostZeros > 0 && <Checkbox label={words.restoreZeros({ n: checked.lostZeros })} isOn={checked.restoresZeros} onChange={onRestore} />}
      <WhileChecked state={state}>
        <Table
          caption={words.noticesSection} isCaptionHidden columns={columns} rows={checked.notices.slice(0, SHOWN)}
          keyOf={(notice) => `${notice.row} ${notice.field}`}
        />
        {checked.noticeCount > SHOWN && <p className="quiet">{words.firstShown({ shown: SHOWN, all: checked.noticeCount })}</p>}
      </WhileChecked>
    </Section>
  )
}
