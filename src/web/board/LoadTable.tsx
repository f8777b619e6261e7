import { carriesNothing } from '#domain/accountability/load.ts'
import { formatList } from '#i18n/format.ts'
import { StatusBadge } from '#ui/Badge.tsx'
import { Disclosure } from '#ui/Disclosure.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { ShareBar } from '#ui/ShareBar.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import type { AnswerFor } from '../app/api.ts'
import { boardMessages } from './board.messages.ts'

type Load = AnswerFor<'countAgencyLoad'>['loads'][number]

/** 機関ごとの負担: how much of everything open each agency carries, as numbers with bars; one that carries most is marked. Those that carry nothing are named when asked for. */
export const LoadTable = ({ loads }: { readonly loads: readonly Load[] }) => {
  const words = useMessages(boardMessages)
  const { locale } = useLanguage()
  const columns: readonly Column<Load>[] = [
    { key: 'agency', heading: words.holder, isRowHeader: true, cell: (one) => one.agencyName },
    {
      key: 'share', heading: words.share,
      cell: (one) => (
        <>
          <ShareBar percent={one.sharePercent} isMost={one.carriesMost} /> {words.percent({ n: one.sharePercent })}{' '}
          {one.carriesMost && <StatusBadge tone="danger">{words.carriesMost}</StatusBadge>}
        </>
      ),
    },
    { key: 'intakes', heading: words.intakes, isNumber: true, cell: (one) => one.intakes },
    { key: 'cases', heading: words.cases, isNumber: true, cell: (one) => one.cases },
    { key: 'alone', heading: words.alone, isNumber: true, cell: (one) => one.casesAlone },
    { key: 'out', heading: words.referralsOut, isNumber: true, cell: (one) => one.referralsOut },
    { key: 'in', heading: words.referralsIn, isNumber: true, cell: (one) => one.referralsIn },
    { key: 'overdue', heading: words.overdue, isNumber: true, cell: (one) => one.overdue },
  ]
  const rows = loads.filter((one) => !carriesNothing(one)).toSorted((a, b) => b.sharePercent - a.sharePercent)
  const idle = loads.filter(carriesNothing).map((one) => one.agencyName)
  return (
    <>
      <Table caption={words.load} isCaptionHidden columns={columns} rows={rows} keyOf={(one) => one.agencyId} empty={<p>{words.noLoad}</p>} />
      {idle.length > 0 && <Disclosure title={words.idle({ count: idle.length })}><p>{formatList(locale, idle)}</p></Disclosure>}
    </>
  )
}
