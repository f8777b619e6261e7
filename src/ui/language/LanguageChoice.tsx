import { isLocale, localeNames, locales } from '#i18n/locale.ts'
import { useLanguage, useMessages } from './LanguageProvider.tsx'
import { partsMessages } from './parts.messages.ts'

/** Every language at once, named in itself: for whoever does not read the page they came to. */
export const LanguageButtons = () => {
  const words = useMessages(partsMessages)
  const { locale, choose } = useLanguage()
  return (
    <ul className="languages" aria-label={words.language}>
      {locales.map((one) => (
        <li key={one}>
          <button type="button" lang={one === 'en' ? 'en' : 'ja'} aria-pressed={one === locale} onClick={() => choose(one)}>{localeNames[one]}</button>
        </li>
      ))}
    </ul>
  )
}

/** Chooses the language of the screens; every language is named in itself. */
export const LanguageChoice = () => {
  const words = useMessages(partsMessages)
  const { locale, choose } = useLanguage()
  return (
    <select className="language" aria-label={words.language} value={locale} onChange={(event) => isLocale(event.target.value) && choose(event.target.value)}>
      {locales.map((one) => (
        <option key={one} value={one} lang={one === 'en' ? 'en' : 'ja'}>
          {localeNames[one]}
        </option>
      ))}
    </select>
  )
}
