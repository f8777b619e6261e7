import '#ui/styles/tsunagi.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { ShortcutProvider } from '#ui/keys/ShortcutProvider.tsx'
import { LanguageProvider, useMessages } from '#ui/language/LanguageProvider.tsx'
import { router } from './app/router.tsx'
import { DoorProvider } from './app/session.tsx'
import { shellMessages } from './app/shell.messages.ts'

const client = new QueryClient({ defaultOptions: { queries: { staleTime: 5_000, retry: 1, refetchOnWindowFocus: true } } })

// The server answers again: what could not be read is read.
window.addEventListener('tsunagi:back', () => void client.refetchQueries({ predicate: ({ state }) => (state.data as { readonly ok?: boolean } | undefined)?.ok === false }))
window.addEventListener('tsunagi:done', () => void client.invalidateQueries({ refetchType: 'none' }))

const Waiting = () => <output className="waiting">{useMessages(shellMessages).waiting}</output>

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root')
createRoot(root).render(
  <QueryClientProvider client={client}>
    <LanguageProvider>
      <ShortcutProvider>
        <DoorProvider waiting={<Waiting />}>
          <RouterProvider router={router} />
        </DoorProvider>
      </ShortcutProvider>
    </LanguageProvider>
  </QueryClientProvider>,
)
