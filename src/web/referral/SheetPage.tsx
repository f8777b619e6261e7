import { useState } from 'react'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { isFitToSend } from '#ui/Form.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNamed } from '#ui/language/use-named.ts'
import { Link } from '#ui/Link.tsx'
import { FormPage } from '#ui/Page.tsx'
import { SavingLine } from '#ui/SavingLine.tsx'
import { Split } from '#ui/Split.tsx'
import type { Problem } from '#contract/problem.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { LateSheet, type LateDraft } from './LateSheet.tsx'
import { sendingMessages } from './sending.messages.ts'
import { SheetFields } from './SheetFields.tsx'
import { SheetPreview } from './SheetPreview.tsx'
import type { Origin, SheetState } from './sheet-state.ts'
import { useKeptSheet } from './use-kept-sheet.ts'
import { useSheetProblems } from './use-sheet-problems.ts'

type SheetPageProps = {
  readonly title: string
  readonly origin: Origin
  readonly first: SheetState
  readonly problem: Problem<string> | undefined
  readonly isActing: boolean
  /** Sends or keeps; answers whether it was done, so that what was kept while typing can go. */
  readonly onSend: (sheet: SheetState) => Promise<boolean>
  readonly onKeep: (sheet: SheetState) => Promise<boolean>
  readonly late?: LateDraft | undefined
}

const Resume = ({ onYes, onNo }: { readonly onYes: () => void; readonly onNo: () => void }) => {
  const words = useMessages(sendingMessages)
  return (
    <Banner tone="info" actions={<><Button small onClick={onYes}>{words.resumeYes}</Button><Button small onClick={onNo}>{words.resumeNo}</Button></>}>
      <p>{words.resume}</p>
    </Banner>
  )
}

/** A referral being written: the sheet on the left, what the receiver will see on the right. */
export const SheetPage = (props: SheetPageProps) => {
  const words = useMessages(sendingMessages)
  const problems = useSheetProblems()
  const named = useNamed()
  const { origin, late } = props
  const [sheet, setSheet] = useState(props.first)
  const [isTouched, setTouched] = useState(false)
  const kept = useKeptSheet(origin.matterId, sheet, isTouched)
  const put = (change: Partial<SheetState>): void => {
    setTouched(true)
    setSheet((before) => ({ ...before, ...change }))
  }
  const finish = async (how: SheetPageProps['onSend']): Promise<void> => {
    setTouched(false)
    if (await how(sheet)) await kept.drop()
  }
  const about = origin.kind === 'intake' ? `/intakes/${origin.matterId}` : `/cases/${origin.matterId}`
  const keep = (
    <Button onClick={(event) => isFitToSend(event.currentTarget.form) && void finish(props.onKeep)} isDisabled={props.isActing}>{words.keepDraft}</Button>
  )
  const send = <Button type="submit" kind="primary" keys="mod+Enter" isDisabled={props.isActing}>{words.sendNow}</Button>
  return (
    <FormPage
      title={props.title} lead={words.sendLead} onSend={() => void finish(props.onSend)}
      about={<Link href={about}>{named(words.about, origin.title)}</Link>}
      actions={<><SavingLine status={kept.status} notYet={words.notYetSent} />{keep}</>}
      primary={send}
    >
      {kept.found !== undefined && !isTouched && <Resume onYes={() => { setSheet({ ...props.first, ...kept.found }); setTouched(true) }} onNo={() => void kept.drop()} />}
      {late === undefined ? <ProblemBanner problem={props.problem} own={problems} /> : (
        <LateSheet
          sheet={sheet} theirs={late.theirs} onKeepMine={() => void finish(late.onKeepMine)}
          onTakeTheirs={() => { setSheet(late.theirs); late.onTakeTheirs() }}
        />
      )}
      <Split side={<SheetPreview sheet={sheet} origin={origin} />} sideLabel={words.preview}>
        <SheetFields sheet={sheet} origin={origin} put={put} />
        <div className="bar">{send}{keep}</div>
      </Split>
    </FormPage>
  )
}
