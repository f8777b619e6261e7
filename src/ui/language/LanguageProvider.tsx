import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react'
import { translate, translateWithRuby, type Catalogue } from '#i18n/catalogue.ts'
import { defaultLocale, localeFrom, type Locale } from '#i18n/locale.ts'

/** The language of the screens and how to choose another. */
export type Language = { readonly locale: Locale; readonly choose: (locale: Locale) => void }

const LanguageContext = createContext<Language>({ locale: defaultLocale, choose: () => undefined })
const REMEMBERED = 'tsunagi-locale'

const remembered = (): Locale =>
  localeFrom(new URLSearchParams(window.location.search).get('lang') ?? localStorage.getItem(REMEMBERED) ?? undefined)

/** Holds the chosen language for everything below, on this device. */
export const LanguageProvider = ({ children }: { readonly children: ReactNode }) => {
  const [locale, choose] = useState<Locale>(remembered)
  useEffect(() => {
    document.documentElement.lang = locale
    localStorage.setItem(REMEMBERED, locale)
  }, [locale])
  const language = useMemo(() => ({ locale, choose }), [locale])
  return <LanguageContext value={language}>{children}</LanguageContext>
}

/** The chosen language. */
export const useLanguage = (): Language => use(LanguageContext)

/** A catalogue in the chosen language, as plain text. */
export const useMessages = <T,>(catalogue: Catalogue<T>): { readonly [K in keyof T]: T[K] } =>
  translate(catalogue, useLanguage().locale)

/** A catalogue in the chosen language with furigana markup kept, to be drawn with `RubyText`. */
export const useRubyMessages = <T,>(catalogue: Catalogue<T>): { readonly [K in keyof T]: T[K] } => {
  const { locale } = useLanguage()
  return useMemo(() => translateWithRuby(catalogue, locale), [catalogue, locale])
}
