// Fair lists and rounds: what they reach beside other ways and beside what can be proved, and what they cost.
// `node bench/matching.ts [part ...]`, parts lists, scaling, rounds and scipy; all of them within ten minutes.
import { barTable } from './matching/bars.ts'
import { benchLists, benchTwoLists } from './matching/lists-bench.ts'
import { benchLargeRounds, benchRounds, benchScipy } from './matching/rounds-bench.ts'
import { benchScaling, measureSize } from './matching/scaling.ts'
import { printMachine, printTable } from './support/machine.ts'

const parts: Readonly<Record<string, readonly (() => void)[]>> = {
  scaling: [benchScaling],
  rounds: [benchRounds, benchLargeRounds],
  lists: [benchTwoLists, benchLists],
  scipy: [benchScipy],
}

function all(named: readonly string[]): void {
  printMachine()
  for (const part of named.length > 0 ? named : Object.keys(parts))
    for (const bench of parts[part] ?? []) bench()
  printTable(barTable())
}

const [first, people, degree] = process.argv.slice(2)
if (first === 'size') measureSize(Number(people), Number(degree))
else all(process.argv.slice(2))
