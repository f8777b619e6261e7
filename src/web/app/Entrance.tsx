import { Outlet, useMatches } from '@tanstack/react-router'
import { LockedPage } from '../signin/LockedPage.tsx'
import { ExpiredPage } from '../signin/ExpiredPage.tsx'
import { SignInPage } from '../signin/SignInPage.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { screens } from './screens.ts'
import { useDoor } from './session.tsx'
import { Shell } from './Shell.tsx'

/** Decides what stands around a screen: nothing for an open one, the sign-in, or the frame with whoever is here. */
export const Entrance = () => {
  const { session } = useDoor()
  const path = useMatches().at(-1)?.routeId
  const screen = screens.find((one) => one.path === path)
  if (screen?.isOpen === true) return <main className="open-page"><Outlet /></main>
  if (session === null) return <SignInPage />
  return (
    <>
      <Shell current={screen} key={session.acting.membershipId}>{screen === undefined ? <NotFoundPage /> : <Outlet />}</Shell>
      <LockedPage />
      <ExpiredPage />
    </>
  )
}
