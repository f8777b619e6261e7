import { METHODS, type Method } from '#domain/casework/codes.ts'
import { isBlank } from '#domain/shared/text-limits.ts'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { Select } from '#ui/Select.tsx'
import { useAsk } from '../app/use-query.ts'
import { caseworkMessages } from './casework.messages.ts'
import type { RecordSheet } from './record-sheet.ts'
import { builtInTemplates } from './templates.messages.ts'

/** What a template puts into a sheet. */
export type Template = { readonly key: string; readonly label: string; readonly method: Method | null } & Pick<RecordSheet, 'facts' | 'ownWords' | 'judgement' | 'nextStep'>

const useTemplates = (): readonly Template[] => {
  const words = useMessages(caseworkMessages)
  const built = useMessages(builtInTemplates)
  const { answer } = useAsk('listRecordTemplates', {})
  const label = (name: string): string => words.builtIn({ name })
  return [
    ...(answer?.templates ?? []).map((one) => ({ ...one, key: one.id, label: one.name, method: METHODS.find((method) => method === one.method) ?? null })),
    { key: 'visit', label: label(built.visit), method: 'M2', facts: built.visitFacts, ownWords: '', judgement: '', nextStep: '' },
    { key: 'call', label: label(built.call), method: 'M1', facts: built.callFacts, ownWords: '', judgement: '', nextStep: '' },
    { key: 'soap', label: label(built.soap), method: null, facts: built.soapFacts, ownWords: '', judgement: built.soapJudgement, nextStep: built.soapNext },
  ]
}

const joined = (typed: string, template: string): string => (isBlank(typed) ? template : template === '' ? typed : `${template}${typed}`)

/** A sheet with a template put in: what was typed before stays. */
export const withTemplate = (sheet: RecordSheet, template: Template): RecordSheet => ({
  ...sheet,
  method: template.method ?? sheet.method,
  facts: joined(sheet.facts, template.facts),
  ownWords: joined(sheet.ownWords, template.ownWords),
  judgement: joined(sheet.judgement, template.judgement),
  nextStep: joined(sheet.nextStep, template.nextStep),
})

/** Chooses a template: the common ones, and those of one's own agency. */
export const TemplateField = ({ value, onChoose }: { readonly value: string; readonly onChoose: (template: Template | undefined) => void }) => {
  const words = useMessages(caseworkMessages)
  const templates = useTemplates()
  return (
    <div className="bar">
      <Select
        label={words.template} name="template" value={value} none={words.noTemplate}
        options={templates.map((one) => ({ value: one.key, label: one.label }))} onChange={(key) => onChoose(templates.find((one) => one.key === key))}
      />
      <p className="quiet"><Link href="/record-templates">{words.editTemplates}</Link></p>
    </div>
  )
}
