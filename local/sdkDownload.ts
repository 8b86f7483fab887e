import { TestWorkflowEnvironment } from '@temporalio/testing';

/** A program of its own: `sdkDownload.ts dev-server|time-skipping VERSION FOLDER` has the SDK download that server into the folder. */
const [type, version = 'default', downloadDir = '.'] = process.argv.slice(2);
const server = { executable: { type: 'cached-download', version, downloadDir } } as const;

try {
  const environment =
    type === 'time-skipping'
      ? await TestWorkflowEnvironment.createTimeSkipping({ server })
      : await TestWorkflowEnvironment.createLocal({ server });
  await environment.teardown();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
