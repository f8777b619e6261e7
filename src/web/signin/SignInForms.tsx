import { useEffect, useRef, useState } from 'react'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useDoor } from '../app/session.tsx'
import { entryWords } from './entry-words.ts'
import { MembershipChoice } from './MembershipChoice.tsx'
import { signInMessages } from './sign-in.messages.ts'
import { useEntry, type Entry } from './use-entry.ts'

const PasswordForm = ({ entry }: { readonly entry: Entry }) => {
  const words = useMessages(signInMessages)
  const [shown, setShown] = useState({ loginName: '', password: '', code: '' })
  const [wantsCode, setWantsCode] = useState(false)
  const put = (name: keyof typeof shown) => (value: string): void => setShown((before) => ({ ...before, [name]: value }))
  if (entry.problem === 'code_needed' && !wantsCode) setWantsCode(true)
  const code = useRef<HTMLInputElement>(null)
  // Only when the field comes: whoever goes back to a mistyped password stays there.
  useEffect(() => code.current?.focus(), [wantsCode])
  return (
    <form className="stack" onSubmit={(event) => { event.preventDefault(); void entry.byPassword(shown) }}>
      {entry.problem !== '' && (
        <Banner tone={entry.problem === 'code_needed' ? 'info' : 'danger'} isNews><p>{entryWords(entry.problem, words)}</p></Banner>
      )}
      <TextField label={words.loginName} name="loginName" autoComplete="username" value={shown.loginName} onChange={put('loginName')} />
      <TextField label={words.password} name="password" type="password" autoComplete="current-password" value={shown.password} onChange={put('password')} />
      {wantsCode && (
        <TextField
          label={words.code}
          name="code"
          autoComplete="one-time-code"
          value={shown.code}
          onChange={put('code')}
          inputRef={code}
        />
      )}
      <Button type="submit" kind="primary">{words.enter}</Button>
    </form>
  )
}

const PasskeyEntry = ({ entry }: { readonly entry: Entry }) => {
  const words = useMessages(signInMessages)
  return (
    <div className="stack">
      <Button onClick={() => void entry.byPasskey()}>{words.byPasskey}</Button>
      <p className="quiet">{words.passkeyNote}</p>
    </div>
  )
}

const Cast = ({ entry }: { readonly entry: Entry }) => {
  const words = useMessages(signInMessages)
  const { locale } = useLanguage()
  const { cast } = useDoor()
  return (
    <section className="stack" aria-labelledby="cast">
      <h2 id="cast">{words.practice}</h2>
      <p className="quiet">{words.practiceNote}</p>
      <ul className="plain cast">
        {cast.map((member) => (
          <li key={member.code}>
            <Button onClick={() => void entry.byCast(member.code)}>{locale === 'en' ? member.en : member.ja}</Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The ways in: by password and code, by passkey, or in the invented city with one click. */
export const SignInForms = ({ mustBe }: { readonly mustBe?: string | undefined }) => {
  const { practice, canUsePasskeys } = useDoor()
  const entry = useEntry(mustBe)
  if (entry.choice !== undefined) return <MembershipChoice entry={entry} />
  return (
    <>
      <PasswordForm entry={entry} />
      {canUsePasskeys && <PasskeyEntry entry={entry} />}
      {practice && <Cast entry={entry} />}
    </>
  )
}
