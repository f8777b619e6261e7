import { useState } from 'react'
import type { Instant } from '#domain/shared/instant.ts'
import { numberText } from '#domain/shared/number-text.ts'
import { shortened } from '#domain/shared/shortened.ts'
import { formatList, formatMoment } from '#i18n/format.ts'
import { undoObstacleLabels } from '#i18n/intake-list.messages.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button, LinkButton } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Dl } from '#ui/Dl.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNotice } from '#ui/Notices.tsx'
import { Page } from '#ui/Page.tsx'
import { Pager } from '#ui/Pager.tsx'
import { Section } from '#ui/Section.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import { hrefOf, useId, usePath, useReplace, useView } from '#web/app/address.ts'
import type { AnswerFor } from '#web/app/api.ts'
import { useAct } from '#web/app/use-act.ts'
import { useAsk } from '#web/app/use-query.ts'
import { FaultTable } from './FaultTable.tsx'
import { ImportProblem } from './ImportProblem.tsx'
import { useBatchState } from './ImportBatches.tsx'
import { importMessages } from './import.messages.ts'

type Batch = AnswerFor<'getImportBatch'>

const PAGE_SIZE = 50

/** Which page of the list that stands, and of the one that was taken back: neither takes the other along. */
const useListPage = (name: 'page' | 'undone') => {
  const { view } = useView()
  const path = usePath()
  const page = Math.max(1, Math.trunc(Number(view[name] ?? 1)) || 1)
  const countOf = (total: number) => ({ total, pageSize: PAGE_SIZE, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)) })
  return { page, countOf, hrefOf: (n: number) => hrefOf(path, { ...view, [name]: n === 1 ? undefined : String(n) }) }
}

const UndoButton = ({ batch, onUndone }: { readonly batch: Batch; readonly onUndone: () => void }) => {
  const words = useMessages(importMessages)
  const say = useNotice()
  const [isAsking, setAsking] = useState(false)
  const { run, problem } = useAct('undoImport')
  const untouched = batch.total - batch.worked
  const undo = async (): Promise<void> => {
    setAsking(false)
    const undone = await run({ batchId: batch.batchId })
    if (undone !== undefined) say({ text: undone.stayed > 0 ? words.undoneButFor({ n: undone.undone, stayed: undone.stayed }) : words.undoneNow({ n: undone.undone }) })
    onUndone()
  }
  return (
    <>
      {untouched > 0 && <Button kind="danger" onClick={() => setAsking(true)}>{batch.worked > 0 ? words.undoUntouched({ n: untouched }) : words.undo}</Button>}
      <ImportProblem problem={problem} />
      <Dialog
        isOpen={isAsking} isAlert title={words.undo} onClose={() => setAsking(false)}
        actions={<><Button data-first onClick={() => setAsking(false)}>{words.keep}</Button><Button kind="danger" onClick={() => void undo()}>{words.undoSure}</Button></>}
      >
        <p>{words.undoAsk({ n: untouched })}</p>
        {batch.worked > 0 && <p>{words.undoStays({ n: batch.worked })}</p>}
      </Dialog>
    </>
  )
}

const BatchIntakes = ({ batch }: { readonly batch: Batch }) => {
  const words = useMessages(importMessages)
  const obstacles = useMessages(undoObstacleLabels)
  const { locale } = useLanguage()
  const { countOf, ...at } = useListPage('page')
  const columns: readonly Column<Batch['intakes'][number]>[] = [
    { key: 'text', heading: words.text, cell: (one) => shortened(one.text, 60), isRowHeader: true },
    { key: 'received', heading: words.received, cell: (one) => formatMoment(locale, one.receivedAt as Instant) },
    { key: 'leads', heading: words.leads, cell: (one) => one.inChargeName ?? '' },
    { key: 'since', heading: words.since, cell: (one) => (one.obstacles.length === 0 ? words.untouched : formatList(locale, one.obstacles.map((obstacle) => obstacles[obstacle]))) },
    { key: 'number', heading: words.number, cell: (one) => numberText('intake', one.number), isUnbroken: true, isNumber: true },
  ]
  return (
    <Section title={words.intakes} count={batch.total}>
      <Table caption={words.intakes} isCaptionHidden columns={columns} rows={batch.intakes} keyOf={(one) => one.id} hrefOf={(one) => `/intakes/${one.id}`} />
      <Pager {...at} {...countOf(batch.total)} of={words.intakes} />
    </Section>
  )
}

/** 取り消した受付: which numbers the list had brought, so that one on a paper can still be told; of what stood there nothing is kept. */
const Undone = ({ batch }: { readonly batch: Batch }) => {
  const words = useMessages(importMessages)
  const { locale } = useLanguage()
  const { countOf, ...at } = useListPage('undone')
  const columns: readonly Column<Batch['undone'][number]>[] = [
    { key: 'number', heading: words.number, cell: (one) => numberText('intake', one.number), isRowHeader: true, isUnbroken: true },
    { key: 'received', heading: words.received, cell: (one) => formatMoment(locale, one.receivedAt as Instant) },
  ]
  return (
    <Section title={words.takenBack} count={batch.undoneCount}>
      <p className="quiet">{words.takenBackLead}</p>
      <Table caption={words.takenBack} isCaptionHidden columns={columns} rows={batch.undone} keyOf={(one) => numberText('intake', one.number)} />
      <Pager {...at} {...countOf(batch.undoneCount)} of={words.takenBack} />
    </Section>
  )
}

/** What was refused, kept with the import so that it can be mended in the file after all. */
const Refused = ({ batch }: { readonly batch: Batch }) => {
  const words = useMessages(importMessages)
  const { answer, problem } = useAsk('listImportFaults', { batchId: batch.batchId })
  if (problem !== undefined) return <ImportProblem problem={problem} />
  if (answer === undefined || answer.faults.length === 0) return null
  return (
    <>
      <p className="quiet">{words.refusedLead}</p>
      <FaultTable checked={{ faults: answer.faults, faultCount: answer.faults.length, faultyRows: batch.leftOut }} />
    </>
  )
}

/** 取込の内容: what came with one file, what was done on it since, and taking the whole back. */
export const ImportBatchPage = () => {
  const words = useMessages(importMessages)
  const { locale } = useLanguage()
  const stateOf = useBatchState()
  const [goTo, path] = [useReplace(), usePath()]
  const { answer: batch, problem, again } = useAsk('getImportBatch', { batchId: useId(), page: useListPage('page').page, undonePage: useListPage('undone').page })
  // What is left may be fewer pages than the one that was looked at.
  const seeWhatIsLeft = (): void => {
    goTo(path)
    again()
  }
  return (
    <Page
      title={words.batchTitle}
      actions={<LinkButton href="/imports">{words.back}</LinkButton>}
      {...(batch !== undefined && batch.undoneAt === null && { primary: <UndoButton batch={batch} onUndone={seeWhatIsLeft} /> })}
    >
      <ImportProblem problem={problem} />
      {batch !== undefined && (
        <>
          {batch.worked > 0 && batch.undoneAt === null && <Banner tone="info"><p>{words.workedOn({ n: batch.worked })}</p></Banner>}
          <Dl
            pairs={[
              { name: words.batchFile, value: batch.fileName },
              { name: words.batchTaken, value: String(batch.taken) },
              { name: words.batchLeftOut, value: String(batch.leftOut) },
              { name: words.batchWhen, value: formatMoment(locale, batch.importedAt as Instant) },
              { name: words.batchWho, value: batch.importedByName },
              { name: words.batchState, value: stateOf(batch) },
            ]}
          />
          {batch.leftOut > 0 && batch.undoneAt === null && <Refused batch={batch} />}
          {batch.total > 0 && <BatchIntakes batch={batch} />}
          {batch.undoneCount > 0 && <Undone batch={batch} />}
        </>
      )}
    </Page>
  )
}
