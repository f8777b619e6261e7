import { useState } from 'react'
import { METHODS, type Method } from '#domain/casework/codes.ts'
import { methodLabels } from '#i18n/casework-codes.messages.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Dl } from '#ui/Dl.tsx'
import { Empty } from '#ui/Empty.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNotice } from '#ui/Notices.tsx'
import { Page } from '#ui/Page.tsx'
import { Select } from '#ui/Select.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { AnswerFor } from '../app/api.ts'
import { sayBy, useSheet } from '../app/both-texts.ts'
import { FormDialog } from '../app/FormDialog.tsx'
import { optionsFrom } from '../app/options.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAct } from '../app/use-act.ts'
import { useAsk } from '../app/use-query.ts'
import { caseworkMessages } from './casework.messages.ts'

type Template = AnswerFor<'listRecordTemplates'>['templates'][number]
type Sheet = { readonly name: string; readonly method: Method | ''; readonly facts: string; readonly ownWords: string; readonly judgement: string; readonly nextStep: string }

const TEXTS = ['facts', 'ownWords', 'judgement', 'nextStep'] as const
const EMPTY: Sheet = { name: '', method: '', facts: '', ownWords: '', judgement: '', nextStep: '' }
const sheetOf = (template: Template | undefined): Sheet =>
  template === undefined ? EMPTY : { ...template, method: METHODS.find((one) => one === template.method) ?? '' }

const TemplateDialog = ({ template, onClose, onDone }: { readonly template: Template | undefined; readonly onClose: () => void; readonly onDone: () => void }) => {
  const words = useMessages(caseworkMessages)
  const methods = useMessages(methodLabels)
  const { sheet, put, base, late } = useSheet<Template | undefined, Sheet>(template, sheetOf)
  const saving = useAct('saveRecordTemplate')
  const send = async (from = base): Promise<void> => {
    const { name, facts, ownWords, judgement, nextStep } = sheet
    const saved = await saving.run({ id: from?.id, version: from?.version, name, facts, ownWords, judgement, nextStep, method: sheet.method === '' ? null : sheet.method })
    if (saved !== undefined) onDone()
  }
  const names = {
    name: words.templateName, method: { label: words.method, say: sayBy(methods) }, facts: words.facts, ownWords: words.ownWords, judgement: words.judgement, nextStep: words.nextStep,
  }
  return (
    <FormDialog
      title={template === undefined ? words.newTemplate : words.changeTemplate} wide onClose={onClose} onSend={() => void send()} sendLabel={words.saveTemplate} isActing={saving.isActing}
      problem={saving.problem} late={late(saving, names, (from) => void send(from))}
    >
      <div className="grid">
        <TextField label={words.templateName} mark="needed" name="name" value={sheet.name} onChange={put('name')} />
        <Select label={words.method} name="method" value={sheet.method} options={optionsFrom(METHODS, methods)} none={words.anyMethod} onChange={put('method')} />
      </div>
      <TextArea label={words.facts} name="facts" rows={5} value={sheet.facts} onChange={put('facts')} />
      <TextArea label={words.ownWords} name="ownWords" rows={2} value={sheet.ownWords} onChange={put('ownWords')} />
      <TextArea label={words.judgement} name="judgement" rows={2} value={sheet.judgement} onChange={put('judgement')} />
      <TextField label={words.nextStep} name="nextStep" value={sheet.nextStep} onChange={put('nextStep')} />
    </FormDialog>
  )
}

/** 記録のひな形: those of one's agency, made and mended by the people who use them. */
export const TemplatesPage = () => {
  const words = useMessages(caseworkMessages)
  const say = useNotice()
  const { answer, problem, again } = useAsk('listRecordTemplates', {})
  const [opened, setOpened] = useState<Template | 'new' | undefined>(undefined)
  const ending = useAct('endRecordTemplate')
  const end = async (template: Template): Promise<void> => {
    if ((await ending.run({ id: template.id, version: template.version })) !== undefined) say({ text: words.templateEnded })
    again()
  }
  const close = (): void => setOpened(undefined)
  return (
    <Page title={words.templatesTitle} lead={words.templatesLead} primary={<Button kind="primary" onClick={() => setOpened('new')}>{words.newTemplate}</Button>}>
      <ProblemBanner problem={problem ?? ending.problem} />
      {answer?.templates.length === 0 && <Empty title={words.noTemplates}>{words.noTemplatesHint}</Empty>}
      <div className="columns">
        {answer?.templates.map((one) => (
          <Card
            key={one.id} title={one.name}
            actions={<div className="line-actions"><Button small onClick={() => setOpened(one)}>{words.changeTemplate}</Button><Button small kind="tertiary" onClick={() => void end(one)}>{words.endTemplate}</Button></div>}
          >
            <Dl pairs={TEXTS.map((field) => ({ name: words[field], value: one[field] === '' ? '' : <span className="written">{one[field]}</span> }))} />
          </Card>
        ))}
      </div>
      {opened !== undefined && <TemplateDialog template={opened === 'new' ? undefined : opened} onClose={close} onDone={() => { close(); say({ text: words.saved }); again() }} />}
    </Page>
  )
}
