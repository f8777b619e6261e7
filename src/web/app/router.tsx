import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import type { View } from './address.ts'
import { Entrance } from './Entrance.tsx'
import { FaultPage } from './FaultPage.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { screens } from './screens.ts'

const rootRoute = createRootRoute({ component: Entrance, validateSearch: (search: View): View => search })

// A page of another record begins anew: what was typed or first read of one must not stand under the address of the other.
const routes = screens.map(({ path, page }) => createRoute({ getParentRoute: () => rootRoute, path, component: page, remountDeps: ({ params }) => params }))

/** Every screen by its address. What stands behind the `?` is text and stays text: 「0595」 is no number. */
export const router = createRouter({
  routeTree: rootRoute.addChildren(routes),
  scrollRestoration: true,
  defaultErrorComponent: FaultPage,
  // What begins like a screen's address and goes on otherwise is found nowhere either, in our own words.
  defaultNotFoundComponent: NotFoundPage,
  parseSearch: (query) => Object.fromEntries(new URLSearchParams(query)),
  stringifySearch: (view: View) => {
    const query = new URLSearchParams(view).toString()
    return query === '' ? '' : `?${query}`
  },
})
