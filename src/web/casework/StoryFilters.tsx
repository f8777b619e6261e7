import { STORY_KINDS } from '#domain/casework/codes.ts'
import { storyKindLabels } from '#i18n/casework-codes.messages.ts'
import { FilterBar, FilterChoice } from '#ui/FilterBar.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Select } from '#ui/Select.tsx'
import { useView, useViewChoice } from '../app/address.ts'
import type { AnswerFor } from '../app/api.ts'
import { caseworkMessages } from './casework.messages.ts'

type FilterProps = {
  readonly members: readonly { readonly personId: string; readonly name: string }[]
  readonly agencies: AnswerFor<'listStory'>['agencies']
  readonly total: number | undefined
}

/** Narrows the timeline to one sort of entry, one person, one agency; how it is looked at stands in the address. */
export const StoryFilters = ({ members, agencies, total }: FilterProps) => {
  const words = useMessages(caseworkMessages)
  const kinds = useMessages(storyKindLabels)
  const { view, look } = useView()
  const [kind] = useViewChoice('kind', ['all', ...STORY_KINDS])
  const choices = [{ value: 'all', label: words.all }, ...STORY_KINDS.map((value) => ({ value, label: kinds[value] }))]
  return (
    <FilterBar label={words.filters} result={total === undefined ? undefined : words.entries({ n: total })}>
      <FilterChoice<string> label={words.kind} value={kind} options={choices} onChange={(chosen) => look({ kind: chosen === 'all' ? undefined : chosen, page: undefined })} />
      <Select
        label={words.person} name="person" value={view['person'] ?? ''} options={members.map((one) => ({ value: one.personId, label: one.name }))} none={words.everybody}
        onChange={(person) => look({ person, page: undefined })}
      />
      <Select
        label={words.agency} name="agency" value={view['agency'] ?? ''} options={agencies.map((one) => ({ value: one.id, label: one.name }))} none={words.everyAgency}
        onChange={(agency) => look({ agency, page: undefined })}
      />
    </FilterBar>
  )
}
