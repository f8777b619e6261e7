/** The languages of the interface: Japanese is the source, `ja-simple` is やさしい日本語. */
export const locales = ['ja', 'en', 'ja-simple'] as const

/** One language of the interface, as a BCP 47 tag. */
export type Locale = (typeof locales)[number]

/** Shown when nothing else is chosen. */
export const defaultLocale: Locale = 'ja'

/** Each language under its own name, so that a reader finds it without knowing another one. */
export const localeNames: { readonly [L in Locale]: string } = {
  ja: '日本語',
  en: 'English',
  'ja-simple': 'やさしいにほんご',
}

/** Whether a text names one of our languages. */
export const isLocale = (text: string): text is Locale => locales.some((locale) => locale === text)

/** The chosen language if we have it, else the first preferred one we have, else Japanese. */
export const localeFrom = (chosen: string | undefined, preferred: readonly string[] = []): Locale => {
  if (chosen !== undefined && isLocale(chosen)) return chosen
  for (const tag of preferred) {
    if (isLocale(tag)) return tag
    const language = tag.split('-')[0] ?? ''
    if (isLocale(language)) return language
  }
  return defaultLocale
}
