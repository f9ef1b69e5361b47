import { defineConfig } from 'vitest/config'

// Test files that need a real database; the rest is pure and starts none.
const database = [
  'packages/database/**/*.test.ts',
  'packages/usecases/**/*.test.ts',
  'packages/api/**/*.test.ts',
  'packages/portal/**/*.test.{ts,tsx}',
  'apps/server/**/*.test.ts',
]
const browser = ['apps/**/*.browser.test.{ts,tsx}']
const shared = ['**/*.shared.test.ts']
const apart = ['**/node_modules/**', '**/dist/**']
const globalSetup = ['apps/server/test/global-setup.ts']

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['packages/**/*.test.{ts,tsx}', 'apps/web/**/*.test.{ts,tsx}'],
          exclude: [...apart, ...database, ...browser, ...shared],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: database,
          exclude: [...apart, ...browser, ...shared],
          globalSetup,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: browser,
          exclude: [...apart, ...shared],
          globalSetup,
          testTimeout: 120_000,
          maxWorkers: 1,
        },
      },
      {
        extends: true,
        test: { name: 'shared', include: shared, exclude: apart, globalSetup, testTimeout: 600_000 },
      },
    ],
  },
})
