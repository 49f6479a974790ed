import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { MiddlewareHandler } from 'hono'
import { root } from '#platform/root.ts'

/** Names of the built browser files, hashed so that they may be kept for ever. */
export interface Assets {
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
}

const ENTRY = 'src/ui/client.ts'

/** In development the build tool serves the source itself; otherwise the manifest of the build is read once. */
export function readAssets(): Assets {
  if (import.meta.env?.DEV) return { scripts: ['/@vite/client', `/${ENTRY}`], styles: [] }
  const file = join(root, 'dist/client/.vite/manifest.json')
  if (!existsSync(file)) return { scripts: [], styles: [] }
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { file: string; css?: string[] }>
  const entry = manifest[ENTRY]
  return { scripts: entry ? [`/${entry.file}`] : [], styles: (entry?.css ?? []).map((css) => `/${css}`) }
}

/** Files under /assets/, the same for ever under their hashed names. */
export const serveAssets = (): MiddlewareHandler =>
  serveStatic({
    root: join(root, 'dist/client'),
    precompressed: true,
    onFound: (_path, c) => {
      c.header('Cache-Control', 'public, max-age=31536000, immutable')
    },
  })
