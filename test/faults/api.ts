import pino from 'pino';
import { readConfig } from '../../api/config.ts';
import { startApi } from '../../api/start.ts';
import { stopOnRequest } from '../../api/stopping.ts';
import { fromMillis } from '../../domain/calendar/instant.ts';

/** The office's API by a clock of its own. */
const config = readConfig(process.env);
const clockOffset = Number(process.env.CLOCK_OFFSET);
const log = pino({ level: config.logLevel }, pino.destination(2));
const clock = () => fromMillis(Date.now() + clockOffset);
const server = await startApi(config, { clock, clockOffset }, log);
// Said in the same turn in which the API begins to stop.
process.once('SIGTERM', () => process.send?.('stopping'));
stopOnRequest(server, log);
process.send?.('ready');
