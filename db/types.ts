// Types of the migrated database: `node db/types.ts DATABASE_URL` writes src/map/schema.ts; a walls test calls
// `schemaTypes` and compares. The generator reads its overrides with an interface that TypeScript 7 no longer has and
// says so for each; it then takes them as written, and only the import of the ids is ours to add.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** The text of src/map/schema.ts for a migrated database. */
export function schemaTypes(databaseUrl: string): string {
  const printed = execFileSync(
    process.execPath,
    [
      join(root, 'node_modules/kysely-codegen/dist/cli/bin.js'),
      '--config-file',
      join(root, 'db/types.config.json'),
      '--url',
      databaseUrl,
      '--print',
      '--log-level',
      'silent',
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], cwd: root },
  )
  const text = printed.slice(printed.indexOf('/**'))
  const ids = [...new Set(text.match(/\b(\w+Id|TopicKey)\b(?= \||;|>)/g) ?? [])]
    .filter((name) => name !== 'userId')
    .sort()
  return text
    .replace(
      'import type { ColumnType } from "kysely";',
      `import type { ColumnType } from "kysely";\nimport type { ${ids.join(', ')} } from "./ids.ts";`,
    )
    .replace('export interface DB {', '/** @public */\nexport interface DB {')
}

if (import.meta.main) writeFileSync(join(root, 'src/map/schema.ts'), schemaTypes(process.argv[2] ?? ''))
