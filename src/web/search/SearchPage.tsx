import { FOUND_KINDS } from '#domain/search/found-kinds.ts'
import { useEffect, useRef, useState } from 'react'
import { Disclosure } from '#ui/Disclosure.tsx'
import { FilterBar, FilterChoice } from '#ui/FilterBar.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { enterList, LinkList } from '#ui/LinkList.tsx'
import { Page } from '#ui/Page.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { useRemembered, useViewChoice } from '../app/address.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { searchMessages } from './search.messages.ts'
import { useBoxesMeant } from './use-boxes-meant.ts'
import { countFound, useFoundGroups, useFoundWords } from './use-found-groups.tsx'
import { useSearch } from './use-search.ts'

/**
 * 検索: everything the actor may see, by any writing of its words. What kind is shown stands in the address; the words
 * never do, as addresses are kept by browsers and proxies: they stay with this visit to the page.
 */
export const SearchPage = () => {
  const words = useMessages(searchMessages)
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [remembered, remember] = useRemembered('words')
  const [typed, setTyped] = useState(remembered)
  const [isComposing, setComposing] = useState(false)
  const [kind, setKind] = useViewChoice('kind', ['all', ...FOUND_KINDS])
  const { words: looked, found, problem, isSearching } = useSearch(typed, isComposing)
  const groups = useFoundGroups(found)
  const boxes = useBoxesMeant(looked)
  const result = useFoundWords(found, looked)
  useEffect(() => input.current?.focus(), [])
  useEffect(() => {
    if (looked !== remembered) remember(looked)
  }, [looked, remembered, remember])
  const counted = (one: (typeof FOUND_KINDS)[number]) => ({ value: one, label: words[one], count: found && countFound(found, one) })
  const total = found && FOUND_KINDS.reduce((sum, one) => sum + countFound(found, one), 0)
  return (
    <Page title={words.title}>
      <SearchField
        label={words.words} hint={words.lead} value={typed} onChange={setTyped} inputRef={input}
        onComposing={setComposing} onDown={() => enterList(list.current)} onSearch={() => enterList(list.current)}
      />
      <FilterBar label={words.kind} result={isSearching ? words.searching : result}>
        <FilterChoice label={words.kind} value={kind} options={[{ value: 'all', label: words.all, count: total }, ...FOUND_KINDS.map(counted)]} onChange={setKind} />
      </FilterBar>
      <ProblemBanner problem={problem} />
      <LinkList listRef={list} groups={kind === 'all' ? [...groups, ...boxes] : groups.filter((group) => group.key === kind)} onBack={() => input.current?.focus()} />
      <Disclosure title={words.how}><p>{words.howLead}</p></Disclosure>
    </Page>
  )
}
