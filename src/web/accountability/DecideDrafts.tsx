import { useState } from 'react'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNotice } from '#ui/Notices.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { AnswerFor } from '../app/api.ts'
import { FormDialog } from '../app/FormDialog.tsx'
import { useAct } from '../app/use-act.ts'
import { useAsk } from '../app/use-query.ts'
import { leftDraftMessages } from './left-drafts.messages.ts'
import { SuccessorField } from './SuccessorField.tsx'
import { useSuccessors } from './use-successors.ts'

/** A post with something left half written, as the reader is told of it. */
export type LeftPost = AnswerFor<'listLeftDrafts'>['posts'][number]

/** 渡す人: those alone who may read something of it, whoever may read all of it first. */
const Heir = ({ post, value, onChange }: { readonly post: LeftPost; readonly value: string; readonly onChange: (heirId: string) => void }) => {
  const words = useMessages(leftDraftMessages)
  const people = useSuccessors(post.membershipId)
  const { answer } = useAsk('listDraftHeirs', { membershipId: post.membershipId })
  const readsOf = new Map(answer?.heirs.map((one) => [one.membershipId, one.drafts]))
  const heirs = people
    .flatMap((one) => { const n = readsOf.get(one.value); return n === undefined ? [] : [{ ...one, n, label: words.heirReads({ who: one.label, n, of: post.drafts }) }] })
    .toSorted((a, b) => b.n - a.n)
  return (
    <>
      {answer?.heirs.length === 0 && <p>{words.nobody}</p>}
      <SuccessorField label={words.heir} name="heir" hint={words.heirHint} mark="needed" missing={words.heirNeeded} value={value} successors={heirs} none={words.choose} onChange={onChange} />
    </>
  )
}

/** 残された書きかけをどうするか: passed on to somebody who may read it, or thrown away for a reason. */
export const DecideDrafts = ({ post, onClose, onDecided }: { readonly post: LeftPost; readonly onClose: () => void; readonly onDecided: () => void }) => {
  const words = useMessages(leftDraftMessages)
  const say = useNotice()
  const [fate, setFate] = useState<'hand_on' | 'discard' | ''>('')
  const [heirId, setHeirId] = useState('')
  const [reason, setReason] = useState('')
  const handingOn = useAct('handOnLeftDrafts')
  const discarding = useAct('discardLeftDrafts')
  const { membershipId, version } = post
  const send = async (): Promise<void> => {
    const done = fate === 'hand_on' ? await handingOn.run({ membershipId, version, heirId }) : await discarding.run({ membershipId, version, reason })
    if (done === undefined) return
    say({ text: fate === 'hand_on' ? words.handedOn({ n: done.drafts }) : words.discarded({ n: done.drafts }) })
    onDecided()
  }
  const problem = fate === 'hand_on' ? handingOn.problem : discarding.problem
  return (
    <FormDialog
      title={words.decideOf({ name: post.name })} onClose={onClose} onSend={() => void send()} sendLabel={words.send} isDangerous={fate === 'discard'}
      isActing={handingOn.isActing || discarding.isActing} problem={problem} own={{ heir_not_fit: words.notFit }}
    >
      <RadioGroup label={words.fate} mark="needed" missing={words.fateNeeded} value={fate} options={[{ value: 'hand_on', label: words.handOn }, { value: 'discard', label: words.discard({ n: post.drafts }) }]} onChange={setFate} />
      {fate === 'hand_on' && <Heir post={post} value={heirId} onChange={setHeirId} />}
      {fate === 'discard' && <TextField label={words.reason} name="reason" hint={words.reasonHint} mark="needed" missing={words.reasonNeeded} value={reason} onChange={setReason} />}
    </FormDialog>
  )
}
