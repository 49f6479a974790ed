import type { Market } from '../market.ts'

// The market as an auction sees it: in each connected part one side bids and the other is bid for. People are nodes,
// seekers first, then helpers.

/** @public */
export interface Graph {
  readonly nodes: number
  /** Edges by node. */
  readonly degree: Int32Array
  /** Free seats by node. */
  readonly seats: Int32Array
  /** The slots of bidder i are start[i] … start[i + 1] - 1, heaviest first; those who are bid for have none. */
  readonly start: Int32Array
  /** By slot: the bidder, whom it leads to, its edge and P. */
  readonly owner: Int32Array
  readonly other: Int32Array
  readonly edge: Int32Array
  readonly weight: Float64Array
  readonly heaviest: number
}

/** @public By edge: 1 where it can be neither paired nor priced. */
export type Dead = Uint8Array

interface Parts {
  readonly root: Int32Array
  readonly degree: Int32Array
  readonly edges: number
}

/** The node that stands for a node's part; paths are halved on the way. */
function rootOf(root: Int32Array, node: number): number {
  let at = node
  while (root[at] !== at) {
    const above = root[root[at] as number] as number
    root[at] = above
    at = above
  }
  return at
}

function partsOf({ seekers, helpers, start, helper }: Market, dead: Dead): Parts {
  const root = Int32Array.from({ length: seekers + helpers }, (_, node) => node)
  const degree = new Int32Array(seekers + helpers)
  let edges = 0
  for (let i = 0; i < seekers; i++) {
    for (let e = start[i] as number; e < (start[i + 1] as number); e++) {
      if (dead[e] === 1) continue
      const j = seekers + (helper[e] as number)
      degree[i] = (degree[i] as number) + 1
      degree[j] = (degree[j] as number) + 1
      edges++
      const a = rootOf(root, i)
      const b = rootOf(root, j)
      if (a !== b) root[Math.max(a, b)] = Math.min(a, b)
    }
  }
  return { root, degree, edges }
}

/**
 * 1 for those who bid: in each part the side with fewer seats that can be filled. Where many bid for few, each of the
 * many has to be outbid step by step; the few just choose.
 */
function biddersOf({ seekers }: Market, seats: Int32Array, { root, degree }: Parts): Uint8Array {
  const surplus = new Float64Array(seats.length)
  const usable = (node: number) => Math.min(seats[node] as number, degree[node] as number)
  for (let node = 0; node < seats.length; node++) {
    const part = rootOf(root, node)
    surplus[part] = (surplus[part] as number) + (node < seekers ? usable(node) : -usable(node))
  }
  return Uint8Array.from(seats, (_, node) =>
    (surplus[rootOf(root, node)] as number) <= 0 === node < seekers ? 1 : 0,
  )
}

function emptyGraph(seats: Int32Array, { degree, edges }: Parts, bids: Uint8Array): Graph {
  const start = new Int32Array(seats.length + 1)
  for (let node = 0; node < seats.length; node++) {
    start[node + 1] = (start[node] as number) + (bids[node] === 1 ? (degree[node] as number) : 0)
  }
  const ints = () => new Int32Array(edges)
  return {
    nodes: seats.length,
    degree,
    seats,
    start,
    owner: ints(),
    other: ints(),
    edge: ints(),
    weight: new Float64Array(edges),
    heaviest: 0,
  }
}

/** Puts every live edge at its bidder, in the order of edges. */
function fill(
  graph: Graph,
  { seekers, start, helper, ask, accept }: Market,
  dead: Dead,
  bids: Uint8Array,
): number {
  const next = graph.start.slice()
  let heaviest = 0
  for (let i = 0; i < seekers; i++) {
    for (let e = start[i] as number; e < (start[i + 1] as number); e++) {
      if (dead[e] === 1) continue
      const j = seekers + (helper[e] as number)
      const bidder = bids[i] === 1 ? i : j
      const slot = next[bidder] as number
      next[bidder] = slot + 1
      const p = (ask[e] as number) * (accept[e] as number)
      graph.owner[slot] = bidder
      graph.other[slot] = bids[i] === 1 ? j : i
      graph.edge[slot] = e
      graph.weight[slot] = p
      if (p > heaviest) heaviest = p
    }
  }
  return heaviest
}

/** Below so many the built-in sort costs more to call than sorting does. */
const FEW = 96

function sortRising(keys: Float64Array, many: number): void {
  if (many > FEW) {
    keys.subarray(0, many).sort()
    return
  }
  for (let n = 1; n < many; n++) {
    const key = keys[n] as number
    let at = n
    for (; at > 0 && (keys[at - 1] as number) > key; at--) keys[at] = keys[at - 1] as number
    keys[at] = key
  }
}

/**
 * Sorts each bidder's slots, heaviest first, by keys that hold the weight in their upper bits (to 2^-36 of the heaviest
 * or better) and the place in their lower ones. Equals begin at another place for each bidder, else all would want the
 * same few people first.
 */
function sort(graph: Graph, heaviest: number): void {
  const { start, other, edge, weight, nodes } = graph
  let most = 0
  for (let i = 0; i < nodes; i++) most = Math.max(most, (start[i + 1] as number) - (start[i] as number))
  const places = 2 ** Math.max(1, Math.ceil(Math.log2(most + 1)))
  const levels = 2 ** 52 / places
  const keys = new Float64Array(most)
  const [others, edges, weights] = [new Int32Array(most), new Int32Array(most), new Float64Array(most)]
  for (let i = 0; i < nodes; i++) {
    const from = start[i] as number
    const many = (start[i + 1] as number) - from
    if (many < 2) continue
    const turn = (Math.imul(i + 1, 0x9e3779b1) >>> 0) % many
    for (let n = 0; n < many; n++) {
      const place = n < turn ? n - turn + many : n - turn
      keys[n] =
        Math.floor(((weight[from + n] as number) / heaviest) * (levels - 1)) * places + (many - 1 - place)
      others[n] = other[from + n] as number
      edges[n] = edge[from + n] as number
      weights[n] = weight[from + n] as number
    }
    sortRising(keys, many)
    for (let n = 0; n < many; n++) {
      const place = many - 1 - ((keys[many - 1 - n] as number) % places) + turn
      const old = place < many ? place : place - many
      other[from + n] = others[old] as number
      edge[from + n] = edges[old] as number
      weight[from + n] = weights[old] as number
    }
  }
}

/** @public `seats` by node, those taken by fixed pairs left out. */
export function graphOf(market: Market, seats: Int32Array, dead: Dead): Graph {
  const parts = partsOf(market, dead)
  const bids = biddersOf(market, seats, parts)
  const graph = emptyGraph(seats, parts, bids)
  const heaviest = fill(graph, market, dead, bids)
  sort(graph, heaviest)
  return { ...graph, heaviest }
}
