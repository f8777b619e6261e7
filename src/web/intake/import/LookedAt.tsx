import { useState } from 'react'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import type { AnswerFor } from '#web/app/api.ts'
import { ColumnFields } from './ColumnFields.tsx'
import { FaultTable } from './FaultTable.tsx'
import { FileFacts } from './FileFacts.tsx'
import { importMessages } from './import.messages.ts'
import { KnownTable } from './KnownTable.tsx'
import { LikeTable } from './LikeTable.tsx'
import { NoticeTable } from './NoticeTable.tsx'
import { PastChoice } from './PastChoice.tsx'
import { PreviewTable } from './PreviewTable.tsx'
import { sameIn, saySame, type RowAnswers, type SaidOfRows, type Saying } from './row-answers.ts'
import { TakeIn } from './TakeIn.tsx'
import { TellingTable } from './TellingTable.tsx'
import type { Importing, LookStep, Reading } from './use-import.ts'
import { WhileChecked } from './WhileChecked.tsx'

type Props = {
  readonly step: LookStep
  readonly importing: Importing
  readonly said: SaidOfRows
  readonly onSay: (saying: Saying) => void
  readonly onTaken: (taken: AnswerFor<'commitImport'>) => void
}

/** The check of what was chosen could not be had: the choice stands, and is checked once more when asked for. */
const CheckOnceMore = ({ onCheck }: { readonly onCheck: () => void }) => {
  const words = useMessages(importMessages)
  return <Banner tone="warning" isNews actions={<Button onClick={onCheck}>{words.checkAgain}</Button>}><p>{words.notChecked}</p></Banner>
}

/** A file that was looked at: what is chosen of it, and under that what the check of just these choices says. */
export const LookedAt = ({ step, importing, said, onSay, onTaken }: Props) => {
  const { fileId, chosen: checked, state } = step
  const { readAgain, stop } = importing
  const [answers, setAnswers] = useState<RowAnswers>({})
  const [isLookedThrough, setLookedThrough] = useState(false)
  const same = sameIn(checked.like, said)
  // Read otherwise, a row may tell another place, and others may be old ones: that is asked about anew. All else is known by what the row says.
  const readAnew = (reading: Reading): void => {
    setAnswers({})
    setLookedThrough(false)
    void readAgain(reading)
  }
  return (
    <>
      <FileFacts checked={checked} onRead={readAnew} onStop={stop} />
      {state === 'refused' && <CheckOnceMore onCheck={() => readAnew({})} />}
      <ColumnFields checked={checked} state={state} onChange={(mapping) => readAnew({ mapping })} />
      <WhileChecked state={state}><FaultTable checked={checked} /></WhileChecked>
      <NoticeTable checked={checked} state={state} onRestore={(restoresZeros) => void readAgain({ restoresZeros })} />
      <PastChoice checked={checked} state={state} onChange={(isPast) => void readAgain({ isPast })} />
      <WhileChecked state={state}>
        <TellingTable telling={checked.telling} answers={answers} onChange={setAnswers} />
        <KnownTable known={checked.known} said={said} onSay={onSay} />
        <LikeTable like={checked.like} same={same} onChange={(now) => onSay((before) => saySame(checked.like, before, now))} />
        <PreviewTable checked={checked} />
        <TakeIn fileId={fileId} checked={checked} answers={answers} same={same} said={said} isLookedThrough={isLookedThrough} onLookThrough={setLookedThrough} onTaken={onTaken} />
      </WhileChecked>
    </>
  )
}
