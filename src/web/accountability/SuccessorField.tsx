import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { PickOne } from '#ui/PickOne.tsx'
import type { SelectProps } from '#ui/Select.tsx'
import { colleagueMessages } from '../app/colleague.messages.ts'
import { isMeant } from '../app/persons-in-office.ts'
import type { Successor } from './use-successors.ts'

/** 後任を選ぶ: one of those who could go on, found by name, reading, agency or post. */
export const SuccessorField = ({ successors, ...select }: Omit<SelectProps<string>, 'options'> & { readonly successors: readonly Successor[] }) => {
  const words = useMessages(colleagueMessages)
  const isFitting = (value: string, typed: string): boolean => successors.some((one) => one.value === value && isMeant(one.person, typed))
  return <PickOne {...select} options={successors} isFitting={isFitting} narrow={words.narrow} nothing={words.nobodyMeant} />
}
