import { isBlank } from '#domain/shared/text-limits.ts'
import { shortened } from '#domain/shared/shortened.ts'
import { useState } from 'react'
import { stillUnknown } from '#domain/intake/supported-beside.ts'
import { Banner } from '#ui/Banner.tsx'
import { Checkbox } from '#ui/CheckboxGroup.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Beyond } from '#ui/Beyond.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { TextField } from '#ui/TextField.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAsk } from '../app/use-query.ts'
import { besideMessages } from './beside.messages.ts'
import { CasesBeside, type Beside } from './CasesBeside.tsx'
import { intakeMessages } from './intake.messages.ts'

/** The case an intake goes on in: one that stands open, or a new one for the household named, beside those that are known to stand open. */
export type ChosenCase = { readonly caseId: string; readonly householdName: string; readonly householdKana: string; readonly casesBeside: readonly string[] }

const NEW = 'new'

/** Before a further case is opened for somebody who is supported already: who supports them, and that one knows. */
const BeforeAnother = ({ beside, intakeId, known, onKnown }: {
  readonly beside: readonly Beside[]
  readonly intakeId: string
  readonly known: readonly string[]
  readonly onKnown: (known: readonly string[]) => void
}) => {
  const words = useMessages(besideMessages)
  const all = beside.map((one) => one.caseId)
  if (all.length === 0) return null
  return (
    <Banner tone="warning" title={words.title}>
      <CasesBeside beside={beside} referFrom={intakeId} />
      <p>{words.lead}</p>
      <Checkbox label={words.meant} isOn={stillUnknown(all, known).length === 0} onChange={(isOn) => onKnown(isOn ? all : [])} />
    </Banner>
  )
}

/** Which support case goes on: those of the same people are offered first, then a new one, then those that were looked for. */
export const CaseChoice = ({ intakeId, chosen, onChoose }: { readonly intakeId: string; readonly chosen: ChosenCase; readonly onChoose: (chosen: ChosenCase) => void }) => {
  const words = useMessages(intakeMessages)
  const [typed, setTyped] = useState('')
  const [searched, setSearched] = useState('')
  const { answer, problem } = useAsk('listCasesToJoin', { id: intakeId, words: searched })
  const optionsOf = (isShared: boolean) =>
    (answer?.cases ?? []).filter((one) => one.sharesPerson === isShared).map((one) => ({
      value: one.caseId, label: `${one.householdName}　${shortened(one.title, 40)}`, hint: isShared ? `${one.agencyName}　${words.samePeople}` : one.agencyName,
    }))
  const options = [...optionsOf(true), { value: NEW, label: words.newCase }, ...optionsOf(false)]
  const isNothing = !isBlank(searched) && answer !== undefined && answer.beyond === 0 && answer.cases.every((one) => one.sharesPerson)
  return (
    <div className="stack">
      <RadioGroup
        label={words.goesOnIn} value={chosen.caseId === '' ? NEW : chosen.caseId} options={options} isUpright
        onChange={(value) => onChoose({ ...chosen, caseId: value === NEW ? '' : value })}
      />
      {chosen.caseId === '' && <BeforeAnother beside={answer?.beside ?? []} intakeId={intakeId} known={chosen.casesBeside} onKnown={(casesBeside) => onChoose({ ...chosen, casesBeside })} />}
      {chosen.caseId === '' && (
        <div className="grid">
          <TextField label={words.householdName} mark="needed" missing={words.householdNeeded} name="householdName" value={chosen.householdName} onChange={(householdName) => onChoose({ ...chosen, householdName })} />
          <TextField label={words.householdKana} name="householdKana" value={chosen.householdKana} onChange={(householdKana) => onChoose({ ...chosen, householdKana })} />
        </div>
      )}
      <Beyond count={answer?.beyond ?? 0} />
      <ProblemBanner problem={problem} />
      <output>{isNothing && words.noCaseFound({ words: searched.trim() })}</output>
      <SearchField label={words.searchCase} value={typed} onChange={setTyped} onSearch={() => setSearched(typed)} />
    </div>
  )
}
