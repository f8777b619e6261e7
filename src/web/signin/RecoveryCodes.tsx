import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { enrolmentMessages } from './enrolment.messages.ts'

/** 回復コード: shown once, to be printed or copied. */
export const RecoveryCodes = (props: { readonly codes: readonly string[]; readonly doneLabel: string; readonly onDone: () => void }) => {
  const words = useMessages(enrolmentMessages)
  return (
    <section className="stack" aria-labelledby="codes">
      <h2 id="codes">{words.codesTitle}</h2>
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
