/** @public A start that cannot go on, told in one sentence for the operator: print it without a stack, exit 1. */
export function startRefusal(sentence: string): Error {
  const refusal = new Error(sentence)
  refusal.name = 'StartRefusal'
  return refusal
}

/** @public */
export function isStartRefusal(error: unknown): error is Error {
  return error instanceof Error && error.name === 'StartRefusal'
}

/** The sentence for a file operation that the system denied; any other error is a fault and stays one. */
export function fileRefusal(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EACCES' || code === 'EPERM')
    return startRefusal(
      `${folder} belongs to somebody else. Start Bothways as the user who started it first, or set DATA_DIR to a folder of your own.`,
    )
  if (code === 'EROFS')
    return startRefusal(`${folder} is read-only. Set DATA_DIR to a folder that can be written.`)
  if (code === 'ENOSPC') return startRefusal(`The disk that holds ${folder} is full.`)
  if (code === 'ENOTDIR' || code === 'EEXIST') return noFolder(folder)
  return error
}

export const noFolder = (path: string): Error =>
  startRefusal(`${path} is not a folder. Set DATA_DIR to a folder.`)
