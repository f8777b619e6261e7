import '@digital-go-jp/design-tokens/dist/tokens.css'
import '@fontsource/biz-udgothic/400.css'
import '@fontsource/biz-udgothic/700.css'
import './app/app.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { LocaleProvider, useMessages } from './app/locale.tsx'
import { router } from './app/router.tsx'
import { DoorProvider, useDoor } from './app/session.tsx'
import { shellMessages } from './app/shell.messages.ts'
import { LockedPage } from './signin/LockedPage.tsx'
import { SignInPage } from './signin/SignInPage.tsx'

const client = new QueryClient({ defaultOptions: { queries: { staleTime: 5_000, retry: 1, refetchOnWindowFocus: true } } })

const Inside = () => {
  const { session } = useDoor()
  if (session === null) return <SignInPage />
  return (
    <>
      <RouterProvider key={session.acting.membershipId} router={router} />
      <LockedPage />
    </>
  )
}

const Waiting = () => <output className="waiting">{useMessages(shellMessages).waiting}</output>

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root')
createRoot(root).render(
  <QueryClientProvider client={client}>
    <LocaleProvider>
      <DoorProvider waiting={<Waiting />}>
        <Inside />
      </DoorProvider>
    </LocaleProvider>
  </QueryClientProvider>,
)
