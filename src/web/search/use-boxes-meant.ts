import { BOXES } from '#domain/intake/codes.ts'
import { labelsMeant } from '#domain/search/labels-meant.ts'
import { boxLabels } from '#i18n/intake-codes.messages.ts'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import type { LinkGroup } from '#ui/LinkList.tsx'
import { hrefOf } from '../app/address.ts'
import { searchMessages } from './search.messages.ts'

/** Where a word is one of the 16 boxes (ひきこもり): the list of intakes with that box ticked, for a list can be narrowed and counted further. */
export const useBoxesMeant = (typed: string): readonly LinkGroup[] => {
  const words = useMessages(searchMessages)
  const labels = useMessages(boxLabels)
  const meant = labelsMeant(typed, BOXES.map((box) => [box, [labels[box], boxLabels[box].ja]]))
  if (meant.length === 0) return []
  return [{ key: 'boxes', label: words.boxes, links: meant.map((box) => ({ key: box, href: hrefOf('/intakes', { state: 'all', box }), label: labels[box] })) }]
}
