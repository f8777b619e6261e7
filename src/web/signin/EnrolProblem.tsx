import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { enrolmentMessages } from './enrolment.messages.ts'

/** What stood in the way of a new way in, in words. */
export const EnrolProblem = ({ code }: { readonly code: string }) => {
  const words = useMessages(enrolmentMessages)
  const own: Readonly<Record<string, string>> = {
    not_found: words.noSuchInvitation,
    rate_limited: words.tooMany,
    wrong_code: words.wrong_code,
    passkey_failed: words.passkey_failed,
    no_passkeys_here: words.no_passkeys_here,
    password_needed: words.password_needed,
    no_membership: words.no_membership,
    password_too_short: words.password_too_short,
    password_too_long: words.password_too_long,
    password_is_your_name: words.password_is_your_name,
    password_is_common: words.password_is_common,
  }
  return <ProblemBanner problem={code === '' ? undefined : { code }} own={own} />
}
