import { LanguageChoice } from '#ui/language/LanguageChoice.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { SignInForms } from './SignInForms.tsx'
import { signInMessages } from './sign-in.messages.ts'

/** Signing in (サインイン): by password, or in the invented city with one click. */
export const SignInPage = () => {
  const words = useMessages(signInMessages)
  return (
    <main className="sign-in">
      <title>{`${words.title} - ${words.product}`}</title>
      <header className="stack">
        <div className="bar">
          <h1 className="brand">{words.product}</h1>
          <LanguageChoice />
        </div>
        <p>{words.tagline}</p>
      </header>
      <SignInForms />
    </main>
  )
}
