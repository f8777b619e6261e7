import { Link, Outlet, useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { formatMoment } from '#i18n/format.ts'
import { instantFrom } from '#domain/shared/instant.ts'
import { door } from './api.ts'
import { LanguageChoice } from './LanguageChoice.tsx'
import { useLocale, useMessages } from './locale.tsx'
import { useDoor, useSession } from './session.tsx'
import { shellMessages } from './shell.messages.ts'
import { ShortcutHelp } from './ShortcutHelp.tsx'
import { useShortcuts } from './use-shortcuts.ts'

const PAGES = [
  { to: '/', word: 'today' },
  { to: '/intakes/new', word: 'newIntake' },
  { to: '/intakes', word: 'intakes' },
  { to: '/referrals', word: 'referrals' },
  { to: '/cases', word: 'cases' },
  { to: '/board', word: 'board' },
  { to: '/search', word: 'search' },
] as const

const SignedInAs = () => {
  const words = useMessages(shellMessages)
  const client = useQueryClient()
  const session = useSession()
  const leave = async (path: string): Promise<void> => {
    await door(path)
    await client.invalidateQueries({ queryKey: ['door'] })
  }
  return (
    <div className="signed-in">
      <span>{session.name}</span>
      <span className="quiet">{`${session.acting.agencyName} ${session.acting.title}`}</span>
      <button type="button" className="button button-small" onClick={() => void leave('lock')}>{words.lock}</button>
      <button type="button" className="button button-small" onClick={() => void leave('sign-out')}>{words.signOut}</button>
    </div>
  )
}

/** The frame around every screen: navigation, who is here, keys that work anywhere. */
export const Shell = () => {
  const words = useMessages(shellMessages)
  const { locale } = useLocale()
  const { practice } = useDoor()
  const session = useSession()
  const navigate = useNavigate()
  const [openedAt] = useState(() => Date.now())
  const help = useRef<HTMLDialogElement>(null)
  const shortcuts = useMemo(
    () => [
      { key: 'n', run: () => void navigate({ to: '/intakes/new' }) },
      { key: 'h', run: () => void navigate({ to: '/' }) },
      { key: '/', run: () => void navigate({ to: '/search' }) },
      { key: '?', run: () => help.current?.showModal() },
    ],
    [navigate],
  )
  useShortcuts(shortcuts)
  return (
    <div className="frame">
      <a className="skip" href="#main">{words.skip}</a>
      {practice && <p className="practice">{words.practice}</p>}
      <header className="top">
        <span className="brand">{words.product}</span>
        <SignedInAs />
        <LanguageChoice />
        <button type="button" className="button button-small" onClick={() => help.current?.showModal()}>{words.shortcuts}</button>
      </header>
      <nav className="rail" aria-label={words.navigation}>
        {PAGES.map((page) => (
          <Link key={page.to} to={page.to} activeOptions={{ exact: true }} activeProps={{ 'aria-current': 'page' }}>
            {words[page.word]}
          </Link>
        ))}
      </nav>
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <p className="print-footer" aria-hidden="true">
        {words.printed({ who: session.name, when: formatMoment(locale, instantFrom(openedAt)) })}
      </p>
      <ShortcutHelp dialog={help} />
    </div>
  )
}
