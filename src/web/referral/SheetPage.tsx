import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Problem } from '#contract/problem.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { isFitToSend } from '#ui/Form.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNamed } from '#ui/language/use-named.ts'
import { Link } from '#ui/Link.tsx'
import { FormPage } from '#ui/Page.tsx'
import { Split } from '#ui/Split.tsx'
import { isSameBody, type DraftBody } from '../draft/draft-keeper.ts'
import { DraftLine } from '../draft/DraftLine.tsx'
import type { Keeping } from '../draft/use-draft.ts'
import { WhileWriting } from '../draft/WhileWriting.tsx'
import { ConcealedMark } from '../access/ConcealedMark.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { LeftBehindDialog } from './LeftBehindDialog.tsx'
import { BesideOthers } from './BesideOthers.tsx'
import { GivenBack } from './GivenBack.tsx'
import { LateSheet, SheetNews, type LateDraft } from './LateSheet.tsx'
import { sendingMessages } from './sending.messages.ts'
import { SheetFields } from './SheetFields.tsx'
import { SheetPreview } from './SheetPreview.tsx'
import { travellingOf, withFieldsHere, type Origin, type SheetState } from './sheet-state.ts'
import { useLeftBehind } from './use-left-behind.ts'
import { useSheetProblems } from './use-sheet-problems.ts'

type SheetPageProps = {
  readonly title: string
  readonly origin: Origin
  readonly first: SheetState
  /** The sheet as it stands where nobody has written anything yet: it is nobody's draft. */
  readonly blank: SheetState
  readonly keeping: Keeping
  /** How a sheet is kept while it is written. */
  readonly bodyOf: (sheet: SheetState) => DraftBody
  readonly problem: Problem<string> | undefined
  readonly isActing: boolean
  /** Sends or keeps; answers whether it was done, so that what was kept while typing can go. */
  readonly onSend: (sheet: SheetState) => Promise<boolean>
  readonly onKeep: (sheet: SheetState) => Promise<boolean>
  readonly late?: LateDraft | undefined
  /** What stands above a sheet nobody has typed in yet. */
  readonly before?: ReactNode
  /** A place or number that went to an earlier receiver is not on this sheet: it has been concealed since. */
  readonly isContactLeftOut?: boolean
}

/** What is written, kept as it grows: a sheet nobody typed in, or that was emptied again, is nobody's draft. */
const useSheet = ({ first, blank, keeping: { keeper }, bodyOf }: SheetPageProps) => {
  const [sheet, setSheet] = useState(first)
  useEffect(() => {
    if (sheet !== first) keeper?.change(bodyOf(sheet), isSameBody(sheet, blank))
  }, [sheet, first, blank, keeper, bodyOf])
  return [sheet, setSheet] as const
}

/** A referral being written: the sheet on the left, what the receiver will see on the right. */
export const SheetPage = (props: SheetPageProps) => {
  const words = useMessages(sendingMessages)
  const problems = useSheetProblems()
  const named = useNamed()
  const { origin, late, keeping } = props
  const [sheet, setSheet] = useSheet(props)
  const put = (change: Partial<SheetState>): void => setSheet((before) => ({ ...before, ...change }))
  const [sent, setSent] = useState(sheet)
  // What was refused is told by the fields of the form as it was sent.
  const problem = useMemo(() => withFieldsHere(props.problem, sent), [props.problem, sent])
  const finish = async (how: SheetPageProps['onSend']): Promise<void> => {
    setSent(sheet)
    if (await how(sheet)) await keeping.forget()
  }
  const { send, ...leaving } = useLeftBehind({ origin, sheet, setSheet, onSend: () => void finish(props.onSend) })
  const about = origin.kind === 'intake' ? `/intakes/${origin.matterId}` : `/cases/${origin.matterId}`
  const keep = (
    <Button onClick={(event) => isFitToSend(event.currentTarget.form) && void finish(props.onKeep)} isDisabled={props.isActing}>{words.keepDraft}</Button>
  )
  return (
    <WhileWriting keeper={keeping.keeper}>
      <FormPage
        title={props.title} lead={origin.heldBy.isMine ? words.sendLead : words.sendLeadTheirs({ who: origin.heldBy.name })} onSend={send}
        about={<><Link href={about}>{named(words.about, origin.title)}</Link> <ConcealedMark isSo={origin.isConcealed} /></>}
        foot={<><DraftLine state={keeping.state} notYet={words.notYetSent} />{keep}</>}
        primary={<Button type="submit" kind="primary" keys="mod+Enter" isDisabled={props.isActing}>{words.sendNow}</Button>}
      >
        {sheet === props.first && props.before}
        {late === undefined ? <ProblemBanner problem={problem} own={problems} /> : (
          <LateSheet
            sheet={sheet} theirs={late.theirs} isByOneself={late.isByOneself} onKeepMine={() => void finish(late.onKeepMine)}
            onTakeTheirs={() => { setSheet(late.theirs); late.onTakeTheirs() }}
          />
        )}
        <LeftBehindDialog facts={origin.facts} travelling={travellingOf(sheet)} {...leaving} />
        <SheetNews keeping={keeping} mine={sheet} onTake={setSheet} />
        <GivenBack origin={origin} routeId={sheet.routeId} />
        <BesideOthers origin={origin} routeId={sheet.routeId} />
        {props.isContactLeftOut === true && <Banner tone="warning"><p>{words.contactLeftOut}</p></Banner>}
        <Split side={<SheetPreview sheet={sheet} origin={origin} />} sideLabel={words.preview}>
          <SheetFields sheet={sheet} origin={origin} put={put} />
        </Split>
      </FormPage>
    </WhileWriting>
  )
}
