import { useState } from 'react'
import { IMPORT_FIELDS } from '#domain/intake/import/import-field.ts'
import { csvText } from '#domain/shared/csv-text.ts'
import { translate } from '#i18n/catalogue.ts'
import { formatList } from '#i18n/format.ts'
import { listFieldLabels } from '#i18n/intake-list.messages.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button, LinkButton } from '#ui/Button.tsx'
import { FileDrop } from '#ui/FileDrop.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Page } from '#ui/Page.tsx'
import { Progress } from '#ui/Progress.tsx'
import type { AnswerFor } from '#web/app/api.ts'
import { CSV_TYPE, saveFile } from '#web/app/save-file.ts'
import { ImportBatches } from './ImportBatches.tsx'
import { ImportProblem } from './ImportProblem.tsx'
import { importMessages } from './import.messages.ts'
import { knownMessages } from './known.messages.ts'
import { LookedAt } from './LookedAt.tsx'
import { tellingMessages } from './telling.messages.ts'
import { takenIn } from './row-answers.ts'
import { useImport, type Importing } from './use-import.ts'
import { useSaidOfRows } from './use-said-of-rows.ts'

const ACCEPTED = '.xlsx,.csv,.tsv,.txt'
const HUNDRED = 100

/** The headings of the list, in the language lists are written in. */
const sampleCsv = (): string => csvText([Object.values(translate(listFieldLabels, 'ja')).slice(0, IMPORT_FIELDS.length)])

const Choosing = ({ importing }: { readonly importing: Importing }) => {
  const words = useMessages(importMessages)
  const { step, choose, stop } = importing
  if (step.at === 'send') {
    const percent = Math.round((step.sent / step.parts) * HUNDRED)
    return (
      <Progress
        label={words.sending({ name: step.name, percent })} done={step.sent} of={step.parts}
        actions={<Button onClick={stop}>{words.cancel}</Button>}
      />
    )
  }
  if (step.at === 'check') return <Progress label={words.checking} actions={<Button onClick={stop}>{words.cancel}</Button>} />
  return (
    <FileDrop label={words.file} hint={words.fileHint} accept={ACCEPTED} invitation={words.dropHere} onFile={(file) => void choose(file)} />
  )
}

/** 相談受付の取込: a file is chosen, looked at cell by cell, and taken in as one batch. */
export const ImportPage = () => {
  const words = useMessages(importMessages)
  const [telling, known] = [useMessages(tellingMessages), useMessages(knownMessages)]
  const { locale } = useLanguage()
  const importing = useImport()
  // What was said of a row holds also for the file that comes again mended, later and after the page was left.
  const { said, say } = useSaidOfRows()
  const [taken, setTaken] = useState<AnswerFor<'commitImport'> | undefined>(undefined)
  const finish = (answer: AnswerFor<'commitImport'>): void => {
    setTaken(answer)
    if (importing.step.at === 'look') say(takenIn(importing.step.read))
    importing.begin()
  }
  return (
    <Page
      title={words.title} lead={words.lead}
      actions={<Button onClick={() => saveFile(words.sampleName, sampleCsv(), CSV_TYPE)}>{words.sample}</Button>}
    >
      {taken !== undefined && (
        <Banner tone="success" isNews actions={<LinkButton href={`/imports/${taken.batchId}`}>{words.openBatch}</LinkButton>}>
          <p>{words.taken({ n: taken.taken, leftOut: taken.leftOut })}</p>
          {taken.leftKnown > 0 && <p>{known.leftKnown({ n: taken.leftKnown })}</p>}
          {taken.toImporter > 0 && <p>{words.toImporter({ n: taken.toImporter })}</p>}
          {taken.putAside.length > 0 && <p>{telling.putAside({ rows: formatList(locale, taken.putAside.map(String)) })}</p>}
        </Banner>
      )}
      <ImportProblem problem={importing.problem} />
      {importing.step.at === 'look' ? <LookedAt step={importing.step} importing={importing} said={said} onSay={say} onTaken={finish} /> : <Choosing importing={importing} />}
      {importing.step.at === 'choose' && <ImportBatches key={taken?.batchId} />}
    </Page>
  )
}
