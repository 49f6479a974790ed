import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Market } from '../../src/matching/market.ts'

// The same round by scipy, where python3 has it: the sparse solver, and the dense one while its matrix fits.

const DENSE_MOST = 5000

const PROGRAM = `
import sys, time, json, numpy as np, scipy
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching
from scipy.optimize import linear_sum_assignment
folder, rows, columns, dense = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4] == 'dense'
start = np.fromfile(folder + '/start', np.int32); helper = np.fromfile(folder + '/helper', np.int32)
p = np.fromfile(folder + '/p', np.float64)
graph = csr_matrix((p, helper, start), shape=(rows, columns))
def timed(solve):
    cpu, wall = time.process_time(), time.perf_counter()
    welfare = float(solve())
    return {'cpu': time.process_time() - cpu, 'wall': time.perf_counter() - wall, 'welfare': welfare}
def sparse():
    i, j = min_weight_full_bipartite_matching(graph, maximize=True)
    return graph[i, j].sum()
def full():
    matrix = graph.toarray()
    i, j = linear_sum_assignment(matrix, maximize=True)
    return matrix[i, j].sum()
said = {'versions': 'numpy %s, scipy %s' % (np.__version__, scipy.__version__)}
try: said['sparse'] = timed(sparse)
except ValueError as fault: said['fault'] = str(fault)
if dense: said['dense'] = timed(full)
print(json.dumps(said))
`

export interface Solved {
  readonly cpu: number
  readonly wall: number
  readonly welfare: number
}

export interface Scipy {
  readonly versions: string
  readonly sparse?: Solved
  readonly dense?: Solved
}

export const hasScipy = (): boolean => spawnSync('python3', ['-c', 'import scipy']).status === 0

export function byScipy(market: Market): Scipy {
  const folder = mkdtempSync(join(tmpdir(), 'bothways-scipy-'))
  try {
    writeFileSync(join(folder, 'start'), market.start)
    writeFileSync(join(folder, 'helper'), market.helper)
    const p = Float64Array.from(market.ask, (ask, e) => ask * (market.accept[e] as number))
    writeFileSync(join(folder, 'p'), p)
    const size = Math.max(market.seekers, market.helpers) <= DENSE_MOST ? 'dense' : 'sparse'
    const sizes = [String(market.seekers), String(market.helpers), size]
    const { stdout, stderr } = spawnSync('python3', ['-c', PROGRAM, folder, ...sizes], { encoding: 'utf8' })
    if (!stdout) throw new Error(stderr)
    return JSON.parse(stdout)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
