import { startVitest } from 'vitest/node';

/** `npm test`: every test, or those whose file names match the arguments. */
const vitest = await startVitest('test', process.argv.slice(2), { watch: false });
await vitest.close();
