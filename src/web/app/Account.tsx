import { useQueryClient } from '@tanstack/react-query'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { MenuButton } from '#ui/Menu.tsx'
import { useGo } from './address.ts'
import { door } from './api.ts'
import { useSession } from './session.tsx'
import { shellMessages } from './shell.messages.ts'
import { useLock } from './use-lock.ts'

/** Who is here and in which membership, and how to leave. */
export const Account = () => {
  const words = useMessages(shellMessages)
  const client = useQueryClient()
  const session = useSession()
  const go = useGo()
  const lock = useLock()
  // The page is loaded anew, so that nothing of the one who leaves stays in it.
  const signOut = async (): Promise<void> => {
    await door('sign-out')
    window.location.assign('/')
  }
  // Another membership has other rights: everything on the page is asked for anew.
  const act = async (membershipId: string): Promise<void> => {
    const answer = await door('switch', { membershipId })
    if (answer.ok) await client.resetQueries()
    else await client.invalidateQueries({ queryKey: ['door'] })
  }
  const others = session.memberships.filter((one) => one.membershipId !== session.acting.membershipId)
  return (
    <div className="signed-in">
      <span className="quiet wide-only">{`${session.acting.agencyName} ${session.acting.title}`}</span>
      <MenuButton
        label={session.name}
        choices={[
          ...others.map((one) => ({ key: one.membershipId, label: words.actAs({ as: `${one.agencyName} ${one.title}` }), onChoose: () => void act(one.membershipId) })),
          { key: 'account', label: words.account, onChoose: () => go('/account') },
          { key: 'lock', label: words.lock, onChoose: lock },
          { key: 'sign-out', label: words.signOut, onChoose: () => void signOut() },
        ]}
      />
    </div>
  )
}
