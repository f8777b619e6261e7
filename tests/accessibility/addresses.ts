import { demoId } from '#demo/demo-id.ts'
import type { Screen } from '#web/app/screen.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import type { WatchedPage } from '#tests/support/pages/watched-page.ts'

/** Where an id is taken from when it is not the list of the same name: the first link of that screen. */
const LIST_FOR: Readonly<Record<string, string>> = { '/matters/$id/refer': '/cases' }

/** Ids of the invented city for screens that no list leads to. */
const KNOWN: Readonly<Record<string, string>> = {
  '/persons/$id': demoId('person/0/0'),
  '/persons/$id/viewers': demoId('person/0/0'),
  '/records/$id/history': demoId(`record/${demoId('case/0')}/0`),
  '/matters/$id/masked': demoId('case/5'),
}

/** Whom a screen is shown to: a counsellor, or the first of the roles it is for. */
export const viewerOf = (screen: Screen): string => {
  const roles = screen.roles ?? ['counsellor']
  const role = roles.includes('counsellor') ? 'counsellor' : roles[0]
  return role === undefined || role === 'system' ? SOMEBODY.administrator : SOMEBODY[role]
}

/** A real address of the screen in the invented city, for whoever looks. */
export const addressOf = async (screen: Screen, viewer: WatchedPage): Promise<string> => {
  if (!screen.path.includes('$id')) return screen.path
  const known = KNOWN[screen.path]
  if (known !== undefined) return screen.path.replace('$id', known)
  const list = LIST_FOR[screen.path] ?? screen.path.slice(0, screen.path.indexOf('/$id'))
  await viewer.step(list)
  const link = viewer.page.locator(`main a[href^="${list}/"]:not([href$="/new"])`).first()
  const address = (await link.getAttribute('href')) ?? ''
  const id = address.slice(list.length + 1).split(/[/?]/)[0] ?? ''
  return screen.path.replace('$id', id)
}
