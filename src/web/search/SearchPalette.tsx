import { useRef, useState } from 'react'
import { isBlank } from '#domain/shared/text-limits.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { enterList, LinkList, type LinkGroup } from '#ui/LinkList.tsx'
import { NavigationProvider } from '#ui/navigation/Navigation.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { useGo, type Remembered } from '../app/address.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { searchMessages } from './search.messages.ts'
import { useBoxesMeant } from './use-boxes-meant.ts'
import { useFoundGroups, useFoundWords } from './use-found-groups.tsx'
import { useSearch } from './use-search.ts'

const MOST_OF_A_KIND = 6

/** What the palette takes: the pages it leads to as well, already named in the reader's language. */
export type SearchPaletteProps = { readonly isOpen: boolean; readonly onClose: () => void; readonly pages: LinkGroup['links'] }

/** どこからでも検索: opens over any page with `/` or ⌘K; arrows choose, Enter opens, Escape leaves everything as it was. */
export const SearchPalette = ({ isOpen, onClose, pages }: SearchPaletteProps) => (
  <Dialog isOpen={isOpen} onClose={onClose} title={useMessages(searchMessages).title} wide>
    <Palette onClose={onClose} pages={pages} />
  </Dialog>
)

const Palette = ({ onClose, pages }: Omit<SearchPaletteProps, 'isOpen'>) => {
  const words = useMessages(searchMessages)
  const go = useGo()
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState('')
  const [isComposing, setComposing] = useState(false)
  const { words: looked, found, problem, isSearching } = useSearch(typed, isComposing)
  const groups = useFoundGroups(found).map((group) => {
    const others = group.links.length - MOST_OF_A_KIND
    return { ...group, links: group.links.slice(0, MOST_OF_A_KIND), note: others > 0 ? words.others({ count: others }) : group.note }
  })
  const pagesMeant = pages.filter((page) => typeof page.label === 'string' && page.label.includes(typed.trim()))
  const boxes = useBoxesMeant(looked)
  const result = useFoundWords(found, looked)
  const follow = (href: string, remembered?: Remembered): void => {
    onClose()
    go(href, remembered)
  }
  const seeAll = (): void => follow('/search', { words: typed })
  return (
    <>
      <SearchField
        label={words.words} isLabelHidden placeholder={words.open} value={typed} onChange={setTyped} inputRef={input}
        onComposing={setComposing} onDown={() => enterList(list.current)} onSearch={seeAll}
      />
      <output className="quiet">{isSearching ? words.searching : (result ?? words.keys)}</output>
      <ProblemBanner problem={problem} />
      <NavigationProvider navigate={follow}>
        <LinkList
          listRef={list}
          groups={[...groups, ...boxes, ...(pagesMeant.length > 0 ? [{ key: 'pages', label: words.pages, links: pagesMeant }] : [])]}
          onBack={() => input.current?.focus()}
        />
      </NavigationProvider>
      {!isBlank(typed) && <div className="dialog-actions"><Button onClick={seeAll} keys="Enter">{words.everything}</Button></div>}
    </>
  )
}
