import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react'
import { translate, type Catalogue } from '#i18n/catalogue.ts'
import { defaultLocale, isLocale, type Locale } from '#i18n/locale.ts'

type LocaleChoice = { readonly locale: Locale; readonly choose: (locale: Locale) => void }

const LocaleContext = createContext<LocaleChoice>({ locale: defaultLocale, choose: () => undefined })
const REMEMBERED = 'tsunagi-locale'

const remembered = (): Locale => {
  const asked = new URLSearchParams(window.location.search).get('lang') ?? localStorage.getItem(REMEMBERED) ?? ''
  return isLocale(asked) ? asked : defaultLocale
}

/** Holds the chosen language for everything below. */
export const LocaleProvider = ({ children }: { readonly children: ReactNode }) => {
  const [locale, setLocale] = useState<Locale>(remembered)
  useEffect(() => {
    document.documentElement.lang = locale === 'en' ? 'en' : 'ja'
    localStorage.setItem(REMEMBERED, locale)
  }, [locale])
  const choice = useMemo(() => ({ locale, choose: setLocale }), [locale])
  return <LocaleContext value={choice}>{children}</LocaleContext>
}

/** The chosen language, and how to choose another. */
export const useLocale = (): LocaleChoice => use(LocaleContext)

/** A catalogue's messages in the chosen language. */
export const useMessages = <T,>(catalogue: Catalogue<T>): { readonly [K in keyof T]: T[K] } =>
  translate(catalogue, useLocale().locale)
