import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { FieldProblem } from '#contract/field-problem.ts'
import type { Refusal } from './use-act.ts'

/** What fields at fault are called where they stand, by their path. */
export type Labels = Readonly<Record<string, string>>

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

const NO_FIELDS: readonly FieldProblem[] = []

/** The control of a field at fault: in the form the banner stands in, or else the one beside it. */
const controlOf = (banner: Element, { path }: FieldProblem): Control | undefined => {
  const place = banner.closest('form, dialog, .card, main')
  const name = path.split('.').find((step) => !/^\d+$/u.test(step)) ?? ''
  return Array.from(place?.querySelectorAll<Control>('input, select, textarea') ?? []).find((one) => one.name === name)
}

const labelOf = (control: Control): string => control.labels?.[0]?.firstChild?.textContent ?? ''

const mark = (control: Control): void => {
  control.setAttribute('aria-invalid', 'true')
  control.addEventListener('input', () => control.removeAttribute('aria-invalid'), { once: true })
}

/** Names fields at fault by their labels on the screen, marks them, and brings what stood in the way of a deed in sight, with the focus. */
export const useFaultsInSight = (problem: Refusal | undefined): { readonly ref: RefObject<HTMLDivElement | null>; readonly labels: Labels } => {
  const ref = useRef<HTMLDivElement>(null)
  const [labels, setLabels] = useState<Labels>({})
  useLayoutEffect(() => {
    const banner = ref.current
    if (banner === null) return
    const found = (problem?.fields ?? NO_FIELDS).flatMap((field) => {
      const control = controlOf(banner, field)
      return control === undefined ? [] : [[field.path, labelOf(control)] as const]
    })
    setLabels(Object.fromEntries(found.filter(([, label]) => label !== '')))
  }, [problem])
  useEffect(() => {
    const banner = ref.current
    if (banner === null || problem?.isRefusal !== true) return
    const controls = (problem.fields ?? NO_FIELDS).flatMap((field) => controlOf(banner, field) ?? [])
    controls.forEach(mark)
    // A field that says so itself is where it is mended.
    const told = banner.closest('form, dialog, .card, main')?.querySelector<HTMLElement>('[aria-invalid]')
    const first = controls[0] ?? told ?? banner
    first.focus()
    banner.scrollIntoView({ block: 'nearest' })
  }, [problem])
  return { ref, labels }
}
