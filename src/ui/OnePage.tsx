import { useMessages } from './language/LanguageProvider.tsx'
import { partsMessages } from './language/parts.messages.ts'

/** Which page of a list stands here, and of how many rows. */
export type Paging = { readonly page: number; readonly pages: number; readonly total?: number | undefined; readonly pageSize?: number | undefined }

/** Said on paper alone: that it holds one page of the list and not all of it. A list that looks whole and is not leads to somebody being forgotten. */
export const OnePage = ({ page, pages, total, pageSize }: Paging) => {
  const words = useMessages(partsMessages)
  if (pages <= 1) return null
  const what = total === undefined || pageSize === undefined ? words.pageOf({ page, pages }) : words.rowsOf({ from: (page - 1) * pageSize + 1, to: Math.min(total, page * pageSize), of: total })
  return <p className="print-only one-page">{words.onlyOnePage({ what })}</p>
}
