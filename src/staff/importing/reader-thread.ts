import { parentPort, workerData } from 'node:worker_threads'
import { type ReadOptions, readExport } from '../import/read-export.ts'

// Runs beside the pages (read-aside.ts): a large export takes a third of a second, and nobody's page waits for it.

const { bytes, options } = workerData as { bytes: Uint8Array; options: ReadOptions }
parentPort?.postMessage(readExport(bytes, options))
