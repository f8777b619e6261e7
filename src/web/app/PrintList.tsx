import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { partsMessages } from '#ui/language/parts.messages.ts'

/** 一覧を印刷: all that was found, not only the page of it that is looked at. */
export const PrintList = ({ print, total }: { readonly print: (() => void) | undefined; readonly total: number | undefined }) => {
  const words = useMessages(partsMessages)
  if (print === undefined || total === undefined || total === 0) return null
  return <Button kind="tertiary" onClick={print}>{words.printList({ n: total })}</Button>
}
