import { at } from '#map/paths.ts'
import { get, type Route } from '#platform/http.ts'
import { PartsPage } from '#ui/parts/parts.tsx'
import { readAssets } from './assets.ts'

/** Where only those who build the house look. */
export const developmentRoutes: readonly Route[] = [
  get(at.devParts, 'demo', async (c) => {
    const theme = c.req.query('theme')
    const chosen = theme === 'dusk' || theme === 'day' ? theme : undefined
    return c.html(`<!doctype html>${String(await (<PartsPage assets={readAssets()} theme={chosen} />))}`)
  }),
]
