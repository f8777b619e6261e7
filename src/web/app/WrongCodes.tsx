import { Banner } from '#ui/Banner.tsx'
import { Link } from '#ui/Link.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useSession } from './session.tsx'
import { shellMessages } from './shell.messages.ts'

/** 確認コードの間違い: whoever comes in is told that somebody else knew their password and guessed at the code. */
export const WrongCodes = () => {
  const words = useMessages(shellMessages)
  const { wrongCodes } = useSession()
  if (wrongCodes === 0) return null
  return (
    <div className="no-print">
      <Banner tone="danger" title={words.wrongCodes({ count: wrongCodes })}>
        <p>{words.wrongCodesNote} <Link href="/account">{words.account}</Link></p>
      </Banner>
    </div>
  )
}
