import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { root } from '#platform/root.ts'
import type { ExportReading, ReadOptions, UnreadableExport } from '../import/read-export.ts'

/** The source itself: Node reads it as it is, so that the bundle, the tests and development all run the same file. */
const THREAD = join(root, 'src/staff/importing/reader-thread.ts')

/** Reads an export in a thread of its own, so that pages stay fast meanwhile. */
export function readAside(
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<ExportReading | UnreadableExport> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(THREAD, { workerData: { bytes, options }, execArgv: [] })
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', () => reject(new Error('the reading thread ended without an answer')))
  })
}
