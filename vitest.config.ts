import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

const root = import.meta.dirname
const fromAdmin = createRequire(resolve(root, 'packages/admin/package.json'))

const alias = [
  // Vite would take the ES build of graphql while libraries load the CommonJS one: two copies, two sets of classes.
  { find: /^graphql$/, replacement: 'graphql/index.js' },
  { find: /^@waypost\/shared$/, replacement: resolve(root, 'packages/shared/src/index.ts') },
]

/** They need a Vendure server, which `pnpm test:vendure` installs; no part of `npm test`. */
const vendureTests = 'packages/server/test/vendure/**/*.vendure.test.ts'

const speed = {
  // One file for each core: by default one core is left idle, which is half of CI's machine.
  maxWorkers: '100%',
  // Files of a worker share their modules, so nothing may be made when a module that is no test is
  // loaded: no application, no hook. A fresh copy for each file is half of the time that tests take.
  isolate: false,
}

const server: TestProjectInlineConfiguration = {
  resolve: { alias },
  test: {
    ...speed,
    name: 'server',
    root,
    include: [
      'packages/{server,shared}/src/**/*.test.ts',
      'packages/server/test/**/*.test.ts',
      'test/**/*.test.ts',
    ],
    exclude: [vendureTests],
    setupFiles: ['packages/server/test/setup.ts'],
    globalSetup: ['packages/server/test/global-setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
}

const vendure: TestProjectInlineConfiguration = {
  ...server,
  test: {
    ...server.test,
    name: 'vendure',
    include: [vendureTests],
    exclude: [],
    // Each file has a Vendure server of its own.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 600_000,
  },
}

async function vuePlugins() {
  const { default: vue } = (await import(fromAdmin.resolve('@vitejs/plugin-vue'))) as {
    default: () => never
  }
  return [vue()]
}

const adminRoot = resolve(root, 'packages/admin')

export default defineConfig(async () => ({
  test: {
    projects: [
      server,
      vendure,
      {
        plugins: await vuePlugins(),
        resolve: { alias },
        test: {
          ...speed,
          name: 'admin',
          root: adminRoot,
          environment: 'happy-dom',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'browser',
          root: adminRoot,
          include: ['test/**/*.browser.test.ts'],
          globalSetup: [resolve(adminRoot, 'test/browser-setup.ts')],
          // One by one: they share a Waypost. And after the others, which take all cores.
          fileParallelism: false,
          isolate: false,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
}))
