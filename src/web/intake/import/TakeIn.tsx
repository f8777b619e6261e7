import { useState } from 'react'
import type { Instant } from '#domain/shared/instant.ts'
import { formatList, formatMoment } from '#i18n/format.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Progress } from '#ui/Progress.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { Section } from '#ui/Section.tsx'
import type { AnswerFor } from '#web/app/api.ts'
import { optionsFrom } from '#web/app/options.ts'
import { useAct } from '#web/app/use-act.ts'
import { ImportProblem } from './ImportProblem.tsx'
import { importMessages } from './import.messages.ts'
import { knownMessages } from './known.messages.ts'
import { likeMessages } from './like.messages.ts'
import { answersSent, knownSent, rowsLeftAlone, undecidedRows, type RowAnswers, type SaidOfRows, type SamePersons } from './row-answers.ts'
import { StrangeRows } from './StrangeRows.tsx'
import { tellingMessages } from './telling.messages.ts'
import type { Checked } from './use-import.ts'

const WAYS = ['leave_out', 'take_none'] as const

/** The last step: what happens with faulty rows, a warning when the file was imported before, and the button. */
export const TakeIn = (props: {
  readonly fileId: string
  readonly checked: Checked
  readonly answers: RowAnswers
  readonly same: SamePersons
  readonly said: SaidOfRows
  /** 見比べた: what was compared is this reading of the file, and no other. */
  readonly isLookedThrough: boolean
  readonly onLookThrough: (isLookedThrough: boolean) => void
  readonly onTaken: (taken: AnswerFor<'commitImport'>) => void
}) => {
  const { fileId, checked, answers, same, said, isLookedThrough, onLookThrough, onTaken } = props
  const words = useMessages(importMessages)
  const telling = useMessages(tellingMessages)
  const [like, known] = [useMessages(likeMessages), useMessages(knownMessages)]
  const { locale } = useLanguage()
  const [faultyRows, setFaultyRows] = useState<(typeof WAYS)[number]>('leave_out')
  const { run, problem, isActing } = useAct('commitImport')
  const before = checked.importedBefore
  const decided = knownSent(checked.known, said)
  const waiting = checked.known.length - decided.length
  const leftKnown = decided.flatMap((one) => (one.take ? [] : [one.row]))
  const leftOut = undecidedRows(checked.telling, answers).filter((row) => !leftKnown.includes(row))
  const undecided = leftOut.length
  const alone = rowsLeftAlone(same, [...leftOut, ...leftKnown])
  const taken = checked.takeable - undecided - leftKnown.length
  const isReady = taken > 0 && waiting === 0 && (checked.strange === null || isLookedThrough)
  const take = async (): Promise<void> => {
    const reading = { ...(checked.sheet !== null && { sheet: checked.sheet }), headerRow: checked.headerRow, mapping: checked.mapping, isPast: checked.isPast, restoresZeros: checked.restoresZeros }
    const samePersons = Object.entries(same).map(([row, sameAs]) => ({ row: Number(row), sameAs }))
    const done = await run({ fileId, ...reading, faultyRows, again: before !== null, lookedThrough: isLookedThrough, answers: answersSent(answers), samePersons, known: [...decided] })
    if (done !== undefined) onTaken(done)
  }
  return (
    <Section title={words.takeSection}>
      <p>{words.resultLine({ takeable: checked.takeable, faulty: checked.faultyRows })}</p>
      {waiting > 0 && <Banner tone="warning"><p>{known.waiting({ n: waiting })}</p></Banner>}
      {undecided > 0 && <Banner tone="warning"><p>{telling.undecided({ n: undecided })}</p></Banner>}
      {alone.length > 0 && <Banner tone="warning"><p>{like.alone({ rows: formatList(locale, alone.map(String)) })}</p></Banner>}
      {before !== null && (
        <Banner tone="warning">
          <p>{words.importedBefore({ who: before.importedByName, when: formatMoment(locale, before.importedAt as Instant) })}</p>
        </Banner>
      )}
      {checked.strange !== null && <StrangeRows strange={checked.strange} isLookedThrough={isLookedThrough} onChange={onLookThrough} />}
      {checked.faultyRows + undecided > 0 && <RadioGroup label={words.faultyRows} value={faultyRows} options={optionsFrom(WAYS, words)} onChange={setFaultyRows} isUpright />}
      <ImportProblem problem={problem} />
      {isActing ? <Progress label={words.taking} /> : (
        <div className="bar">
          <Button kind="primary" isDisabled={!isReady} onClick={() => void take()}>{words.take({ n: taken })}</Button>
        </div>
      )}
    </Section>
  )
}
