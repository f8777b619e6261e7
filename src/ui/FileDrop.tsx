import { useState, type DragEvent } from 'react'
import { Field, type FieldProps } from './Field.tsx'
import { useMessages } from './language/LanguageProvider.tsx'
import { partsMessages } from './language/parts.messages.ts'

/** What a place for a file takes. `accept` names the kinds the browser offers first. */
export type FileDropProps = FieldProps & {
  readonly accept: string
  /** Said beside the control: that a file may also be dropped here. */
  readonly invitation: string
  readonly onFile: (file: File) => void
}

const isWithFile = (event: DragEvent): boolean => [...event.dataTransfer.types].includes('Files')

/** Where a file is chosen or dropped: the browser's own control lies over the whole place, its words are those of the page. */
export const FileDrop = ({ accept, invitation, onFile, ...field }: FileDropProps) => {
  const [isOver, setOver] = useState(false)
  const words = useMessages(partsMessages)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file !== undefined) onFile(file)
  }
  return (
    <Field {...field}>
      {(control) => (
        <div
          className="file-drop"
          data-over={isOver || undefined}
          onDragOver={(event) => {
            if (!isWithFile(event)) return
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <input
            {...control}
            type="file"
            accept={accept}
            onChange={(event) => {
              const file = event.target.files?.[0]
              if (file !== undefined) onFile(file)
              event.target.value = ''
            }}
          />
          <span className="file-button" aria-hidden>{words.chooseFile}</span>
          <span className="quiet">{invitation}</span>
        </div>
      )}
    </Field>
  )
}
