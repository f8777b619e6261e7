import type { ReactNode } from 'react'
import type { Problem } from '#contract/problem.ts'
import { Button } from '#ui/Button.tsx'
import { Comparison } from '#ui/Comparison.tsx'
import { Form } from '#ui/Form.tsx'
import type { Late } from './both-texts.ts'
import { ProblemBanner } from './ProblemBanner.tsx'
import { WritingDialog } from './WritingDialog.tsx'

/** A short form over the page: what it asks, what stood in the way, and one button that does it. What was written in it is never discarded unasked. */
export const FormDialog = (props: {
  readonly title: string
  readonly onClose: () => void
  readonly onSend: () => void
  readonly sendLabel: string
  readonly isActing?: boolean
  readonly isDangerous?: boolean
  readonly problem?: Problem<string> | undefined
  readonly own?: Readonly<Record<string, string>>
  /** Both texts, when somebody else was faster: the reader decides before anything is sent again. */
  readonly late?: Late | undefined
  readonly wide?: boolean
  readonly children: ReactNode
}) => (
  <WritingDialog onClose={props.onClose} title={props.title} wide={props.wide === true}>
    <Form onSend={props.onSend} isClosed={props.late !== undefined}>
      {props.late === undefined ? <ProblemBanner problem={props.problem} own={props.own ?? {}} /> : <Comparison {...props.late} />}
      {props.children}
      {props.late === undefined && (
        <div className="dialog-actions">
          <Button type="submit" kind={props.isDangerous === true ? 'danger' : 'primary'} isDisabled={props.isActing === true} keys="mod+Enter">
            {props.sendLabel}
          </Button>
        </div>
      )}
    </Form>
  </WritingDialog>
)
