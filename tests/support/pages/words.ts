import { translate, type Catalogue } from '#i18n/catalogue.ts'

/** The words of a screen as its Japanese reader sees them: tests find controls by them, as people do. */
export const wordsOf = <T>(catalogue: Catalogue<T>): { readonly [K in keyof T]: T[K] } => translate(catalogue, 'ja')
