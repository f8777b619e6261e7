/** A share of the whole, drawn as a bar beside its number; those who listen hear the number alone. */
export const ShareBar = ({ percent, isMost = false }: { readonly percent: number; readonly isMost?: boolean }) => (
  <svg className="share-bar" data-most={isMost || undefined} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect className="share-bar-ground" width="100" height="8" />
    <rect className="share-bar-part" width={Math.max(0, Math.min(100, percent))} height="8" />
  </svg>
)
