import { LanguageButtons } from '#ui/language/LanguageChoice.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { useDoor } from '../app/session.tsx'
import { SignInForms } from './SignInForms.tsx'
import { signInMessages } from './sign-in.messages.ts'

/** Signing in (サインイン): by password, or in the invented city with one click. */
export const SignInPage = () => {
  const words = useMessages(signInMessages)
  const { municipalityName } = useDoor()
  return (
    <main className="sign-in">
      <title>{`${words.title} - ${words.product}`}</title>
      <header className="stack">
        <div className="bar">
          <h1 className="brand">{words.product}</h1>
          <LanguageButtons />
        </div>
        <p>{words.tagline}</p>
        {municipalityName !== '' && <p className="quiet">{municipalityName}</p>}
      </header>
      <SignInForms />
      <p><Link href="/invitation">{words.haveInvitation}</Link></p>
    </main>
  )
}
