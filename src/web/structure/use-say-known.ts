import { useCallback } from 'react'
import { COMMON_FIELDS } from '#domain/structure/agency-field.ts'
import { AGENCY_KINDS } from '#domain/structure/agency-kind.ts'
import { agencyFieldLabels } from '#i18n/agency-field.messages.ts'
import { agencyKindLabels } from '#i18n/agency-kind.messages.ts'
import type { LabelsFor } from '#i18n/catalogue.ts'
import { useMessages } from '#ui/language/LanguageProvider.tsx'

/** How one of a list is said; what stands outside it is shown as the city wrote it. */
const useSayKnown = <T extends string>(known: readonly T[], catalogue: LabelsFor<T>): ((code: string) => string) => {
  const labels: Readonly<Record<string, unknown>> = useMessages(catalogue)
  return useCallback((code) => (known.some((one) => one === code) ? String(labels[code]) : code), [known, labels])
}

/** How a 分野 is said; a word of the city's own is shown as it wrote it. */
export const useSayField = (): ((field: string) => string) => useSayKnown(COMMON_FIELDS, agencyFieldLabels)

/** How a kind of agency is said; a code that nobody knows is shown as it is. */
export const useSayKind = (): ((kind: string) => string) => useSayKnown(AGENCY_KINDS, agencyKindLabels)
