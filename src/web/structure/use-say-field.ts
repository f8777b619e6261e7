import { useCallback } from 'react'
import { COMMON_FIELDS } from '#domain/structure/agency-field.ts'
import { agencyFieldLabels } from '#i18n/agency-field.messages.ts'
import { useMessages } from '#ui/language/LanguageProvider.tsx'

/** How a 分野 is said; a word of the city's own is shown as it wrote it. */
export const useSayField = (): ((field: string) => string) => {
  const labels = useMessages(agencyFieldLabels)
  return useCallback(
    (field) => {
      const known = COMMON_FIELDS.find((one) => one === field)
      return known === undefined ? field : labels[known]
    },
    [labels],
  )
}
