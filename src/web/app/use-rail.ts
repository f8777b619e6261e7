import { useMemo } from 'react'
import type { Role } from '#domain/access/role.ts'
import type { NavigationGroup } from '#ui/AppFrame.tsx'
import { useLanguage, useRubyMessages } from '#ui/language/LanguageProvider.tsx'
import { RAIL_GROUPS, type Screen } from './screen.ts'
import { screens } from './screens.ts'
import { useSession } from './session.tsx'
import { shellMessages } from './shell.messages.ts'

/** Whether a screen is for this role. */
export const isFor = (screen: Screen, role: Role): boolean => screen.roles?.includes(role) !== false

const placeOf = (screen: Screen): number => screen.rail?.order ?? 0

/** The pages of the navigation that are for whoever is here, in their groups. */
export const useRail = (): readonly NavigationGroup[] => {
  const words = useRubyMessages(shellMessages)
  const { locale } = useLanguage()
  const { role } = useSession().acting
  return useMemo(() => {
    const itemsOf = (group: (typeof RAIL_GROUPS)[number]): NavigationGroup['items'] =>
      screens
        .filter((screen) => screen.rail?.group === group && isFor(screen, role))
        .toSorted((a, b) => placeOf(a) - placeOf(b))
        .map(({ path, title, rail }) => ({ href: path, label: title[locale === 'ja-simple' ? 'simple' : locale], isMain: rail?.isMain === true }))
    return RAIL_GROUPS.map((group) => ({ label: words[group], items: itemsOf(group) })).filter(({ items }) => items.length > 0)
  }, [words, locale, role])
}
