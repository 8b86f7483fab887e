import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/servers.ts'],
    // Two cores: more files at once only make the ones with servers wait for each other.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // The machine's zone and language must not matter: tests run in ones that are not the office's.
    env: { TZ: 'America/Los_Angeles', LANG: 'C' },
  },
});
