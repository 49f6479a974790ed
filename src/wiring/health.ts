import { at } from '#map/paths.ts'
import { get, type Route } from '#platform/http.ts'

/** For whoever watches the machine: alive, and able to serve. */
export const healthRoutes: readonly Route[] = [
  get(at.healthz, 'machine', (c) => c.text('ok')),
  get(at.readyz, 'machine', async (c) =>
    (await c.var.house.ready()) ? c.text('ready') : c.text('no database', 503),
  ),
]
