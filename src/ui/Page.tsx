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

/** What a page that is a form takes. `foot`: what stands beside its submit button, e.g. whether the text is kept. */
export type FormPageProps = PageProps & { readonly onSend: () => void; readonly primary: ReactNode; readonly foot?: ReactNode }

/** A page that is a form: its submit button stands at the foot of the window however long the form is; the address stays as it is. */
export const FormPage = ({ onSend, primary, foot, ...page }: FormPageProps) => (
  <Form className="" onSend={onSend} isPage>
    <Page {...page} />
    <div className="form-foot no-print">
      {foot}
      {primary}
    </div>
  </Form>
)
