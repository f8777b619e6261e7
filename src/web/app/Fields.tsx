/** A line of text with its label. */
export const LineField = (props: {
  readonly label: string
  readonly name: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: string
}) => (
  <label className="field">
    <span>{props.label}</span>
    <input name={props.name} type={props.type ?? 'text'} value={props.value} maxLength={200} autoComplete="off" onChange={(event) => props.onChange(event.target.value)} />
  </label>
)

/** One of a closed list, with its label. `none` names the empty choice, when there is one. */
export const ChoiceField = <T extends string>(props: {
  readonly label: string
  readonly name: string
  readonly value: T | ''
  readonly options: readonly T[]
  readonly labels: Readonly<Record<T, string>>
  readonly none?: string
  readonly onChange: (value: T | '') => void
}) => (
  <label className="field">
    <span>{props.label}</span>
    <select name={props.name} value={props.value} onChange={(event) => props.onChange(event.target.value as T | '')}>
      {props.none !== undefined && <option value="">{props.none}</option>}
      {props.options.map((one) => (
        <option key={one} value={one}>{props.labels[one]}</option>
      ))}
    </select>
  </label>
)

/** Several of a closed list. */
export const ManyField = <T extends string>(props: {
  readonly legend: string
  readonly name: string
  readonly value: readonly T[]
  readonly options: readonly T[]
  readonly labels: Readonly<Record<T, string>>
  readonly onChange: (value: readonly T[]) => void
}) => (
  <fieldset className="chips">
    <legend>{props.legend}</legend>
    {props.options.map((one) => (
      <label key={one} className="chip">
        <input
          type="checkbox"
          name={props.name}
          checked={props.value.includes(one)}
          onChange={(event) => props.onChange(event.target.checked ? [...props.value, one] : props.value.filter((other) => other !== one))}
        />
        <span>{props.labels[one]}</span>
      </label>
    ))}
  </fieldset>
)
