import { Checkbox } from '#ui/CheckboxGroup.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Section } from '#ui/Section.tsx'
import { importMessages } from './import.messages.ts'
import type { Checked, CheckState } from './use-import.ts'
import { WhileChecked } from './WhileChecked.tsx'

type Props = { readonly checked: Checked; readonly state: CheckState; readonly onChange: (isPast: boolean) => void }

/** 済んだ相談の記録: whether the whole list is of what is over, so that nothing of it stands open from today on. Off until somebody says so. */
export const PastChoice = ({ checked, state, onChange }: Props) => {
  const words = useMessages(importMessages)
  return (
    <Section title={words.pastSection}>
      <Checkbox label={words.isPast} isOn={checked.isPast} onChange={onChange} />
      <p className="quiet">{words.pastLead}</p>
      <WhileChecked state={state}><p>{words.endedLine({ open: checked.takeable - checked.ended, ended: checked.ended })}</p></WhileChecked>
    </Section>
  )
}
