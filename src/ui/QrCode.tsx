import { qrModulesFrom } from './qr/qr-modules.ts'

/** The empty margin that cameras need around a code, in squares. */
const MARGIN = 4

/** A text as a QR code, drawn here as a picture; always dark on light, whatever the colours of the page. */
export const QrCode = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const rows = qrModulesFrom(text)
  if (rows === undefined) return null
  const size = rows.length + 2 * MARGIN
  const squares = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x + MARGIN} ${y + MARGIN}h1v1h-1z`] : [])))
  return (
    <svg className="qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <rect className="qr-ground" width={size} height={size} />
      <path className="qr-dark" d={squares.join('')} />
    </svg>
  )
}
