import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { enrolmentMessages } from './enrolment.messages.ts'

type CodesProps = {
  readonly codes: readonly string[]
  readonly doneLabel: string
  readonly onDone: () => void
  /** What stands around them says already what they are. */
  readonly isTitled?: boolean
}

/** 回復コード: shown once, to be printed or copied. */
export const RecoveryCodes = ({ isTitled = false, ...props }: CodesProps) => {
  const words = useMessages(enrolmentMessages)
  return (
    <section className="stack" aria-label={words.codesTitle}>
      {!isTitled && <h2>{words.codesTitle}</h2>}
      <p>{words.codesNote}</p>
      <ul className="plain codes">
        {props.codes.map((code) => <li key={code}><code>{code}</code></li>)}
      </ul>
      <div className="bar no-print">
        <Button onClick={() => window.print()}>{words.print}</Button>
        <Button kind="primary" onClick={props.onDone}>{props.doneLabel}</Button>
      </div>
    </section>
  )
}
