import { useQueryClient } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'
import { door } from '../app/api.ts'
import { useLocale, useMessages } from '../app/locale.tsx'
import { useDoor } from '../app/session.tsx'
import { LanguageChoice } from '../app/LanguageChoice.tsx'
import { signInMessages } from './sign-in.messages.ts'

type Words = { readonly [K in keyof typeof signInMessages]: string }

const wordsFor = (code: string, words: Words): string => {
  if (code === 'code_needed') return words.codeNeeded
  if (code === 'rate_limited') return words.tooMany
  if (code === 'no_membership') return words.noMembership
  return code === 'unreachable' ? words.unreachable : words.wrong
}

const PasswordForm = ({ onEntered }: { readonly onEntered: () => void }) => {
  const words = useMessages(signInMessages)
  const [problem, setProblem] = useState('')
  const submit = async (event: SyntheticEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const shown = form.get('code')
    const code = typeof shown === 'string' ? shown : ''
    const answer = await door('sign-in', {
      loginName: form.get('loginName'),
      password: form.get('password'),
      ...(code === '' ? {} : { code }),
    })
    if (answer.ok) onEntered()
    else setProblem(answer.problem.code)
  }
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      {problem !== '' && <p role="alert" className="banner banner-danger">{wordsFor(problem, words)}</p>}
      <label className="field">
        <span>{words.loginName}</span>
        <input name="loginName" autoComplete="username" required maxLength={100} />
      </label>
      <label className="field">
        <span>{words.password}</span>
        <input name="password" type="password" autoComplete="current-password" required maxLength={256} />
      </label>
      {problem === 'code_needed' && (
        <label className="field">
          <span>{words.code}</span>
          <input name="code" inputMode="numeric" autoComplete="one-time-code" maxLength={10} />
        </label>
      )}
      <button type="submit" className="button button-primary">{words.enter}</button>
    </form>
  )
}

const Cast = ({ onEntered }: { readonly onEntered: () => void }) => {
  const words = useMessages(signInMessages)
  const { locale } = useLocale()
  const { cast } = useDoor()
  const enter = async (code: string): Promise<void> => {
    const answer = await door('practice-sign-in', { code })
    if (answer.ok) onEntered()
  }
  return (
    <section className="stack" aria-labelledby="cast">
      <h2 id="cast">{words.practice}</h2>
      <p className="quiet">{words.practiceNote}</p>
      <ul className="cast">
        {cast.map((member) => (
          <li key={member.code}>
            <button type="button" className="button" onClick={() => void enter(member.code)}>
              {locale === 'en' ? member.en : member.ja}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Signing in (サインイン): by password, or in the invented city with one click. */
export const SignInPage = () => {
  const words = useMessages(signInMessages)
  const client = useQueryClient()
  const { practice } = useDoor()
  const entered = (): void => void client.invalidateQueries()
  return (
    <main className="sign-in">
      <title>{`${words.title} - ${words.product}`}</title>
      <header>
        <h1>{words.product}</h1>
        <p>{words.tagline}</p>
        <LanguageChoice />
      </header>
      <PasswordForm onEntered={entered} />
      {practice && <Cast onEntered={entered} />}
    </main>
  )
}
