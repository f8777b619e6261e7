import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { BoardPage } from '../board/BoardPage.tsx'
import { CaseListPage } from '../household/CaseListPage.tsx'
import { HouseholdPage } from '../household/HouseholdPage.tsx'
import { IntakeListPage } from '../intake/IntakeListPage.tsx'
import { IntakePage } from '../intake/IntakePage.tsx'
import { NewIntakePage } from '../intake/NewIntakePage.tsx'
import { ReferralListPage } from '../referral/ReferralListPage.tsx'
import { ReferralPage } from '../referral/ReferralPage.tsx'
import { SendReferralPage } from '../referral/SendReferralPage.tsx'
import { SearchPage } from '../search/SearchPage.tsx'
import { TodayPage } from '../today/TodayPage.tsx'
import { Shell } from './Shell.tsx'

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** What an address may carry beside the path: the view, never a name. */
type View = { readonly state?: string; readonly box?: string; readonly reach?: string; readonly draft?: string }

const rootRoute = createRootRoute({
  component: Shell,
  validateSearch: (search: Record<string, unknown>): View => {
    const view = { state: text(search['state']), box: text(search['box']), reach: text(search['reach']), draft: text(search['draft']) }
    return Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined))
  },
})

const at = <P extends string>(path: P, component: () => React.ReactNode) => createRoute({ getParentRoute: () => rootRoute, path, component })

const routeTree = rootRoute.addChildren([
  at('/', TodayPage),
  at('/intakes/new', NewIntakePage),
  at('/intakes', IntakeListPage),
  at('/intakes/$id', IntakePage),
  at('/matters/$id/refer', SendReferralPage),
  at('/referrals', ReferralListPage),
  at('/referrals/$id', ReferralPage),
  at('/cases', CaseListPage),
  at('/cases/$id', HouseholdPage),
  at('/board', BoardPage),
  at('/search', SearchPage),
])

/** Every screen by its address. */
export const router = createRouter({ routeTree, scrollRestoration: true })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
