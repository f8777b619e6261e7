import { useState } from 'react'
import { LEAST_PASSWORD_LENGTH, problemOfPassword, strengthOfPassword, type PasswordHolder } from '#domain/signin/password-rule.ts'
import { Button } from '#ui/Button.tsx'
import { Checkbox } from '#ui/CheckboxGroup.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Form } from '#ui/Form.tsx'
import { TextField } from '#ui/TextField.tsx'
import { door } from '../app/api.ts'
import { EnrolProblem } from './EnrolProblem.tsx'
import { enrolmentMessages } from './enrolment.messages.ts'

/** How the password stands while it is typed: what is missing, what is wrong, or how strong it is. */
const Strength = ({ password, holder }: { readonly password: string; readonly holder: PasswordHolder }) => {
  const words = useMessages(enrolmentMessages)
  const length = [...password].length
  if (length === 0) return <output className="quiet" />
  if (length < LEAST_PASSWORD_LENGTH) return <output className="quiet">{words.missing({ count: LEAST_PASSWORD_LENGTH - length })}</output>
  const problem = problemOfPassword(password, holder)
  const strength = strengthOfPassword(password, holder)
  if (problem !== undefined || strength === 'refused') return <output className="field-error">{words[problem ?? 'password_is_common']}</output>
  return <output className="badge badge-success">{words[strength]}</output>
}

/** パスワードを決める: length counts, and the strength is told in words. */
export const NewPassword = (props: { readonly holder: PasswordHolder; readonly invitation?: string; readonly onDone: () => void; readonly onAgain?: () => void }) => {
  const words = useMessages(enrolmentMessages)
  const [password, setPassword] = useState('')
  const [isShown, setShown] = useState(false)
  const [problem, setProblem] = useState('')
  const send = async (): Promise<void> => {
    const answer = await door('password', { password, ...(props.invitation === undefined ? {} : { invitation: props.invitation }) })
    if (answer.ok) return props.onDone()
    if (answer.problem.code === 'sign_in_again' && props.onAgain !== undefined) return props.onAgain()
    setProblem(answer.problem.code)
  }
  return (
    <Form className="stack" onSend={() => void send()}>
      <EnrolProblem code={problem} />
      <input type="text" name="username" autoComplete="username" value={props.holder.loginName} readOnly hidden />
      <TextField
        label={words.newPassword}
        hint={words.passwordHint}
        name="newPassword"
        type={isShown ? 'text' : 'password'}
        autoComplete="new-password"
        missing={words.passwordMissing}
        value={password}
        onChange={setPassword}
      />
      <Strength password={password} holder={props.holder} />
      <Checkbox label={words.showPassword} isOn={isShown} onChange={setShown} />
      <div className="bar"><Button type="submit" kind="primary">{words.setPassword}</Button></div>
    </Form>
  )
}
