import { Connection } from '@temporalio/client';
// The test service is offered to the SDK's own test environment only; a worker in a process of its
// own has to ask the same server for the time.
import { InternalConnectionOptionsSymbol } from '@temporalio/client/lib/connection.js';
import type { Clock } from '../activities/clock.ts';
import { fromMillis } from '../domain/calendar/instant.ts';

/** A time-skipping server's clock, and the way to let it skip. */
export interface SkippingClock {
  readonly now: Clock;
  /** Lets the server skip to an instant; it is no earlier afterwards. */
  skipTo(millis: number): Promise<void>;
  /** Takes back holds on time that nobody is left to give back. */
  release(holds: number): Promise<void>;
  close(): Promise<void>;
}

/** The server hangs up on clients that ask whether it is still there as often as the SDK does. */
const channelArgs = { 'grpc.keepalive_time_ms': 2 ** 31 - 1 };

/** The office's clock of a rehearsal: the server's, moved by so many milliseconds. */
export async function skippingClock(address: string, clockOffset: number): Promise<SkippingClock> {
  const options = { address, channelArgs, [InternalConnectionOptionsSymbol]: { supportsTestService: true } };
  const connection = await Connection.connect(options);
  const { testService } = connection;
  if (testService === undefined) throw new Error(`${address} is no time-skipping server`);
  const millis = async () => {
    const { time } = await testService.getCurrentTime({});
    return Number(time?.seconds ?? 0) * 1_000 + Math.floor((time?.nanos ?? 0) / 1e6) + clockOffset;
  };
  return {
    now: async () => fromMillis(await millis()),
    async skipTo(target) {
      const left = target - (await millis());
      if (left <= 0) return;
      const duration = { seconds: Math.floor(left / 1_000), nanos: (left % 1_000) * 1e6 };
      await testService.unlockTimeSkippingWithSleep({ duration } as never);
    },
    async release(holds) {
      for (let left = holds; left > 0; left -= 1) await testService.unlockTimeSkipping({});
    },
    close: () => connection.close(),
  };
}
