import { WORD_JOINER } from '#i18n/format.ts'

/** Another program would not know a date with joiners for one. */
const plain = (text: string): string => text.replaceAll(WORD_JOINER, '')

const htmlOf = (selection: Selection): string => {
  const holder = document.createElement('div')
  for (let n = 0; n < selection.rangeCount; n += 1) holder.append(selection.getRangeAt(n).cloneContents())
  return holder.innerHTML
}

const onCopy = (event: ClipboardEvent): void => {
  const selection = document.getSelection()
  const text = selection?.toString() ?? ''
  if (selection === null || event.clipboardData === null || !text.includes(WORD_JOINER)) return
  event.clipboardData.setData('text/plain', plain(text))
  event.clipboardData.setData('text/html', plain(htmlOf(selection)))
  event.preventDefault()
}

/** What is copied from the page is copied as it reads: a date pastes into a workbook as a date. */
export const copyPlainly = (): (() => void) => {
  document.addEventListener('copy', onCopy)
  return () => document.removeEventListener('copy', onCopy)
}
