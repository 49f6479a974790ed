import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import tailwind from '@tailwindcss/vite'
import { defineConfig, type Plugin } from 'vite'

export default defineConfig(({ isSsrBuild }) => ({
  appType: 'custom',
  plugins: [tailwind(), development(), isSsrBuild ? inAscii() : packed()],
  server: { port: Number(process.env.PORT ?? 3000), host: process.env.HOST ?? '127.0.0.1', strictPort: true },
  oxc: { jsx: { runtime: 'automatic', importSource: '#jsx', development: false } },
  // Libraries too: without what nobody calls, and without looking for nine hundred files at each start.
  ...(isSsrBuild && { ssr: { noExternal: true } }),
  build: isSsrBuild
    ? {
        ssr: true,
        outDir: 'dist/server',
        target: 'node24',
        copyPublicDir: false,
        rolldownOptions: {
          // The program, and the thread it starts, side by side.
          input: { main: 'src/wiring/main.ts', 'prices-worker': 'src/market/prices/prices-worker.ts' },
          output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      }
    : {
        outDir: 'dist/client',
        manifest: true,
        modulePreload: { polyfill: false },
        rolldownOptions: { input: 'src/ui/client.ts' },
      },
}))

/** Each file for the browser also packed, once and as small as it gets: the server only hands it out. */
function packed(): Plugin {
  return {
    name: 'bothways-packed',
    apply: 'build',
    writeBundle({ dir = '' }, files) {
      for (const file of Object.values(files)) {
        if (!/\.(js|css)$/.test(file.fileName)) continue
        const content = Buffer.from(file.type === 'chunk' ? file.code : file.source)
        writeFileSync(join(dir, `${file.fileName}.br`), brotliCompressSync(content))
        writeFileSync(join(dir, `${file.fileName}.gz`), gzipSync(content, { level: 9 }))
      }
    },
  }
}

/**
 * The program stays in memory as text, and one letter beyond Latin makes every letter of its file two bytes. Written as an
 * escape it means the same everywhere but after a backslash, where it is left.
 */
function inAscii(): Plugin {
  const escaped = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
  return {
    name: 'bothways-in-ascii',
    apply: 'build',
    generateBundle: (_, files) => {
      for (const file of Object.values(files))
        if (file.type === 'chunk') file.code = file.code.replace(/(?<!\\)[\u0080-\uffff]/g, escaped)
    },
  }
}

/** `bin/dev`: pages from the source; a change closes the running house and the next request opens it anew. */
function development(): Plugin {
  let stop = async () => {}
  return {
    name: 'bothways-development',
    apply: 'serve',
    // The one hook that Vite waits for before it ends its process; each of its environments calls it.
    closeBundle: () => stop(),
    async configureServer(server) {
      const load = () =>
        server.ssrLoadModule('/src/wiring/development.ts') as Promise<
          typeof import('./src/wiring/development.ts')
        >
      const installation = await (await load()).openDevelopment()
      let running: ReturnType<typeof serve> | undefined
      const serve = async () => (await load()).serveDevelopment(installation)
      const close = async () => (await running?.catch(() => undefined))?.close()
      const sources = join(server.config.root, 'src')
      server.watcher.on('change', (file) => {
        if (!file.startsWith(sources) || file.endsWith('.css')) return
        void close()
        running = undefined
        server.hot.send({ type: 'full-reload' })
      })
      let stopping: Promise<void> | undefined
      stop = () => (stopping ??= close().finally(() => installation.stop()))
      // Vite ends in good order on SIGTERM alone; Ctrl-C would leave the database behind.
      process.once('SIGINT', () => process.kill(process.pid, 'SIGTERM'))
      return () => {
        server.middlewares.use((request, response, next) => {
          // Vite's own middlewares have cut the address down to a file name by now.
          request.url = request.originalUrl ?? request.url ?? '/'
          running ??= serve()
          running.then(({ listener }) => listener(request, response)).catch(next)
        })
      }
    },
  }
}
