import { useMemo, useState, type ReactNode } from 'react'
import { mayOpenMatters } from '#domain/access/role.ts'
import { withoutRuby } from '#i18n/ruby.ts'
import { AppFrame } from '#ui/AppFrame.tsx'
import { Button } from '#ui/Button.tsx'
import { KeyHint } from '#ui/KeyHint.tsx'
import { ShortcutHelp } from '#ui/keys/ShortcutHelp.tsx'
import { useShortcuts } from '#ui/keys/ShortcutProvider.tsx'
import { LanguageChoice } from '#ui/language/LanguageChoice.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { NavigationProvider } from '#ui/navigation/Navigation.tsx'
import { NoticeProvider } from '#ui/Notices.tsx'
import { SearchPalette } from '../search/SearchPalette.tsx'
import { Account } from './Account.tsx'
import { useGo } from './address.ts'
import type { Screen } from './screen.ts'
import { useDoor, useSession } from './session.tsx'
import { shellMessages } from './shell.messages.ts'
import { useLock } from './use-lock.ts'
import { useRail } from './use-rail.ts'
import { WhereaboutsWarning } from './WhereaboutsWarning.tsx'
import { WrongCodes } from './WrongCodes.tsx'

/** A key that is told of everywhere and works only where a page gives it something to do. */
const nothing = (): void => undefined

/** The keys that work on every page, for whoever is here: none leads where they may not go. */
const useShellKeys = (opensMatters: boolean, openSearch: (isOpen: boolean) => void, openHelp: (isOpen: boolean) => void): void => {
  const words = useMessages(shellMessages)
  const go = useGo()
  const lock = useLock()
  const shortcuts = useMemo(
    () => [
      ...(opensMatters
        ? [
            { keys: 'n', label: words.newIntake, run: () => go('/intakes/new') },
            { keys: '/', label: words.search, run: () => openSearch(true) },
            { keys: 'mod+k', label: words.search, run: () => openSearch(true) },
            { keys: 'e', label: words.editIntake, run: nothing },
            { keys: 'r', label: words.writeRecord, run: nothing },
          ]
        : []),
      { keys: 'h', label: opensMatters ? words.today : words.yourPages, run: () => go('/') },
      { keys: 'mod+Enter', label: words.sendForm, run: nothing },
      { keys: 'mod+shift+l', label: words.lock, run: lock },
      { keys: '?', label: words.shortcuts, run: () => openHelp(true) },
    ],
    [go, lock, words, opensMatters, openSearch, openHelp],
  )
  useShortcuts(shortcuts)
}

/** The frame around every screen: navigation, who is here, keys that work anywhere. */
export const Shell = ({ current, children }: { readonly current: Screen | undefined; readonly children: ReactNode }) => {
  const words = useMessages(shellMessages)
  const { practice } = useDoor()
  const go = useGo()
  const [isHelpOpen, setHelpOpen] = useState(false)
  const [isSearchOpen, setSearchOpen] = useState(false)
  const rail = useRail()
  const pages = useMemo(() => rail.flatMap((group) => group.items.map((item) => ({ key: item.href, href: item.href, label: withoutRuby(item.label) }))), [rail])
  const opensMatters = mayOpenMatters(useSession().acting.role)
  useShellKeys(opensMatters, setSearchOpen, setHelpOpen)
  return (
    <NavigationProvider navigate={go}>
      <NoticeProvider>
        <AppFrame
          product={words.product}
          homeHref="/"
          banner={practice ? words.practice : undefined}
          navigationLabel={words.navigation}
          groups={rail}
          current={current?.path}
          search={opensMatters ? (
            <button type="button" className="search-button" aria-haspopup="dialog" onClick={() => setSearchOpen(true)}>
              <span className="wide-only">{words.openSearch}</span>
              <span className="narrow-only">{words.search}</span>
              <KeyHint keys="/" />
            </button>
          ) : undefined}
          account={
            <>
              <LanguageChoice />
              <span className="wide-only">
                <Button small kind="tertiary" keys="?" onClick={() => setHelpOpen(true)}>{words.shortcuts}</Button>
              </span>
              <Account />
            </>
          }
        >
          <WrongCodes />
          {children}
        </AppFrame>
        <SearchPalette isOpen={isSearchOpen} onClose={() => setSearchOpen(false)} pages={pages} />
        <WhereaboutsWarning />
        <ShortcutHelp isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
      </NoticeProvider>
    </NavigationProvider>
  )
}
