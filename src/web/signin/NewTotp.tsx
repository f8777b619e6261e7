import { useEffect, useRef, useState } from 'react'
import type { DoorAnswer } from '#contract/door.ts'
import { Button } from '#ui/Button.tsx'
import { Dl } from '#ui/Dl.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { QrCode } from '#ui/QrCode.tsx'
import { TextField } from '#ui/TextField.tsx'
import { door } from '../app/api.ts'
import { EnrolProblem } from './EnrolProblem.tsx'
import { enrolmentMessages } from './enrolment.messages.ts'

/** 認証アプリを登録する: the key as a picture and as text, and the first code as proof. */
export const NewTotp = (props: {
  readonly invitation?: string
  readonly onDone: (answer: DoorAnswer<'confirmTotp'>) => void
  readonly onAgain?: () => void
}) => {
  const words = useMessages(enrolmentMessages)
  const [begun, setBegun] = useState<DoorAnswer<'beginTotp'> | undefined>(undefined)
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState('')
  const { onAgain } = props
  const by = props.invitation === undefined ? {} : { invitation: props.invitation }
  const isAsked = useRef(false)
  const refused = (refusal: string): void => (refusal === 'sign_in_again' && onAgain !== undefined ? onAgain() : setProblem(refusal))
  const begin = async (): Promise<void> => {
    const answer = await door('totp', by)
    if (answer.ok) setBegun(answer.value as DoorAnswer<'beginTotp'>)
    else refused(answer.problem.code)
  }
  useEffect(() => {
    if (isAsked.current) return
    isAsked.current = true
    void begin()
  })
  const confirm = async (): Promise<void> => {
    const answer = await door('totp-confirm', { ...by, challengeId: begun?.challengeId, code })
    if (answer.ok) props.onDone(answer.value as DoorAnswer<'confirmTotp'>)
    else refused(answer.problem.code)
  }
  return (
    <form className="stack" onSubmit={(event) => { event.preventDefault(); void confirm() }}>
      <p>{words.appSteps}</p>
      {begun !== undefined && (
        <>
          <QrCode text={begun.uri} label={words.qr} />
          <Dl pairs={[{ name: words.key, value: <code className="spaced">{begun.secret.replaceAll(/.{4}(?=.)/g, '$& ')}</code> }]} />
        </>
      )}
      <EnrolProblem code={problem} />
      <TextField label={words.appCode} name="appCode" inputMode="numeric" autoComplete="one-time-code" value={code} onChange={setCode} />
      <div className="bar"><Button type="submit" kind="primary">{words.confirm}</Button></div>
    </form>
  )
}
