import { Outlet, useMatches } from '@tanstack/react-router'
import type { Role } from '#domain/access/role.ts'
import { ExpiredPage } from '../signin/ExpiredPage.tsx'
import { LockedPage } from '../signin/LockedPage.tsx'
import { SignInPage } from '../signin/SignInPage.tsx'
import { useIdleLock } from '../signin/use-idle-lock.ts'
import { NotFoundPage } from './NotFoundPage.tsx'
import { PrintedBy } from './PrintedBy.tsx'
import type { Screen } from './screen.ts'
import { screens } from './screens.ts'
import { useDoor } from './session.tsx'
import { Shell } from './Shell.tsx'
import { isFor } from './use-rail.ts'
import { WelcomePage } from './WelcomePage.tsx'

/** The screen that was asked for, if it is for this role; else the first page, or the answer that nothing is there. */
const Asked = ({ screen, role }: { readonly screen: Screen | undefined; readonly role: Role }) => {
  if (screen !== undefined && isFor(screen, role)) return <Outlet />
  return screen?.path === '/' ? <WelcomePage /> : <NotFoundPage />
}

/** Decides what stands around a screen: nothing for an open one, the sign-in, or the frame with whoever is here. */
const Around = () => {
  const { session, isExpired, cover } = useDoor()
  useIdleLock(session !== null && !session.locked && !isExpired, cover)
  const path = useMatches().at(-1)?.routeId
  const screen = screens.find((one) => one.path === path)
  if (screen?.isOpen === true) return <main className="open-page"><Outlet /></main>
  if (session === null) return <SignInPage />
  return (
    <>
      <Shell current={screen} key={session.acting.membershipId}>
        <Asked screen={screen} role={session.acting.role} />
      </Shell>
      <LockedPage />
      <ExpiredPage />
    </>
  )
}

/** Every page of the product, and what it says of itself on paper. */
export const Entrance = () => (
  <>
    <PrintedBy />
    <Around />
  </>
)
