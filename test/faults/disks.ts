import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

// Disks of a test's own, to be filled or cut off. Only root may mount one, and not in every container.

/** Whether a disk may be mounted here, and these programs are there. */
export const mayMount = (...programs: readonly string[]): boolean => {
  const has = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0
  const probe = 'unshare -m sh -c "mount -t tmpfs none /mnt"'
  return programs.every(has) && spawnSync('sh', ['-c', probe]).status === 0
}

/** A small disk in memory. */
export function memoryDisk(room: string, size: string): string {
  const disk = join(room, 'disk')
  mkdirSync(disk)
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=755`, 'bothways-test', disk])
  return disk
}

/** A disk in a file, with a journal, as a server has. */
export interface FileDisk {
  readonly path: string
  mount(): void
  /** As if somebody pulled the plug of the machine: what was not told to be kept is gone. */
  cut(): void
  /** Once nobody uses it any more. */
  unmount(): Promise<void>
}

/** EXT4_IOC_SHUTDOWN of linux/ext4.h, without writing out the journal. */
const SHUTDOWN = `import fcntl, os, struct, sys
fcntl.ioctl(os.open(sys.argv[1], os.O_RDONLY), 0x8004587D, struct.pack('I', 2))`

export function fileDisk(room: string, megabytes: number): FileDisk {
  const [image, path] = [join(room, 'image'), join(room, 'disk')]
  execFileSync('truncate', ['-s', `${megabytes}M`, image])
  execFileSync('mkfs.ext4', ['-q', image])
  mkdirSync(path)
  return {
    path,
    mount: () => execFileSync('mount', ['-o', 'loop', image, path]),
    cut: () => execFileSync('python3', ['-c', SHUTDOWN, path]),
    unmount: async () => {
      while (spawnSync('umount', [path]).status !== 0) await sleep(50)
    },
  }
}
