import { isLocale, localeNames, locales } from '#i18n/locale.ts'
import { useLocale, useMessages } from './locale.tsx'
import { shellMessages } from './shell.messages.ts'

/** Chooses the language of the screens. */
export const LanguageChoice = () => {
  const words = useMessages(shellMessages)
  const { locale, choose } = useLocale()
  return (
    <label className="language">
      <span className="visually-hidden">{words.language}</span>
      <select value={locale} onChange={(event) => isLocale(event.target.value) && choose(event.target.value)}>
        {locales.map((one) => (
          <option key={one} value={one} lang={one === 'en' ? 'en' : 'ja'}>{localeNames[one]}</option>
        ))}
      </select>
    </label>
  )
}
