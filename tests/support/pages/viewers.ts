import { openCityInSight, type CityInSight } from './served-city.ts'
import { openPage, type WatchedPage } from './watched-page.ts'

/** Whoever looks at page after page: one window each, kept open; and a window of its own for whoever asks for one. */
export type Viewers = CityInSight & {
  /** The window of somebody of the cast, opened once and looked at again and again. */
  readonly viewerAs: (as: string) => Promise<WatchedPage>
  /** A window nobody else looks at, of somebody of the cast or of a stranger. */
  readonly openApart: (as?: string) => Promise<WatchedPage>
}

/** Opens the city for the tests of one file that look at every page of it. */
export const openViewers = (): Viewers => {
  const city = openCityInSight({ fetchesFonts: true })
  const seated = new Map<string, WatchedPage>()
  const openApart: Viewers['openApart'] = (as) => openPage(city.browser(), city.served().base, as === undefined ? {} : { as })
  const viewerAs: Viewers['viewerAs'] = async (as) => {
    const viewer = seated.get(as) ?? (await openApart(as))
    seated.set(as, viewer)
    return viewer
  }
  return { ...city, viewerAs, openApart }
}
