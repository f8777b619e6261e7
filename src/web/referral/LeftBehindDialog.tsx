import type { LeftBehind } from '#domain/referral/left-behind.ts'
import { isConsideration } from '#domain/referral/left-behind.ts'
import { calledUnawares, remarkOf, type Reached } from '#domain/referral/when-to-call.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { sendingMessages } from './sending.messages.ts'
import type { Origin } from './sheet-state.ts'

type Props = {
  readonly asked: LeftBehind | undefined
  readonly facts: Origin['facts']
  /** What is to travel as it stands. */
  readonly travelling: readonly Reached[]
  /** Goes back to the sheet as it is. */
  readonly onBack: () => void
  /** Goes back to where a name is marked: whose, is for whoever writes to say. */
  readonly onMark: () => void
  /** Marks how people are to be met, or says when they may be called. */
  readonly onTell: () => void
  /** Sends without it, for that is meant. */
  readonly onSend: () => void
}

/** What is asked once before a つなぎ leaves: 配慮事項があります。一緒に伝えますか, 連絡してよい時間・方法を一緒に伝えますか, and 名前を伝えずに送りますか. An anonymous one is as good as any. */
export const LeftBehindDialog = ({ asked, facts, travelling, onBack, onMark, onTell, onSend }: Props) => {
  const words = useMessages(sendingMessages)
  return (
    <>
      <Dialog
        isOpen={asked === 'consideration'} onClose={onBack} isAlert title={words.careTitle}
        actions={<><Button onClick={onSend}>{words.careSend}</Button><Button data-first kind="primary" onClick={onTell}>{words.careTell}</Button></>}
      >
        <p>{words.careAsk}</p>
        <ul>{facts.filter(isConsideration).map(({ text }) => <li key={text}><strong>{text}</strong></li>)}</ul>
        <p className="quiet">{words.careTellHint}</p>
      </Dialog>
      <Dialog
        isOpen={asked === 'mayContact'} onClose={onBack} isAlert title={words.callTitle}
        actions={<><Button onClick={onSend}>{words.callSend}</Button><Button data-first kind="primary" onClick={onTell}>{words.careTell}</Button></>}
      >
        <p>{words.callAsk}</p>
        <ul>{calledUnawares(travelling, facts).map((one) => <li key={one.text}>{one.text}　<strong>{remarkOf(one, facts)}</strong></li>)}</ul>
      </Dialog>
      <Dialog
        isOpen={asked === 'name'} onClose={onBack} isAlert title={words.namelessTitle}
        actions={<><Button data-first onClick={onMark}>{words.namelessBack}</Button><Button kind="primary" onClick={onSend}>{words.namelessSend}</Button></>}
      >
        <p>{words.namelessAsk}</p>
      </Dialog>
    </>
  )
}
