import type { ReactNode } from 'react'
import { Form } from './Form.tsx'

/** What a page takes: its title, one sentence under it, its one primary action and the quiet ones beside it. */
export type PageProps = {
  readonly title: string
  /** What the window is called, where that is more than the title. */
  readonly windowTitle?: string | undefined
  readonly lead?: ReactNode
  readonly primary?: ReactNode
  readonly actions?: ReactNode
  /** Small facts beside the title: badges, a number. */
  readonly about?: ReactNode
  readonly children?: ReactNode
}

/** A page: one title, what can be done, and the sections beneath. */
export const Page = ({ title, windowTitle = title, lead, primary, actions, about, children }: PageProps) => (
  <div className="page">
    <title>{windowTitle}</title>
    <header className="page-head">
      <div className="page-title">
        <h1>{title}</h1>
        {about}
      </div>
      {(actions !== undefined || primary !== undefined) && (
        <div className="bar no-print">
          {actions}
          {primary}
        </div>
      )}
      {lead !== undefined && <p className="page-lead">{lead}</p>}
    </header>
    {children}
  </div>
)

/** A page that is a form: `onSend` comes with its submit button, the address stays as it is. */
export const FormPage = ({ onSend, ...page }: PageProps & { readonly onSend: () => void }) => (
  <Form className="" onSend={onSend} isPage>
    <Page {...page} />
  </Form>
)
